import { hostname } from 'node:os';

/** Tells the connections of this process from those of others, in the database's own lists. */
export const nameOfProcess = (kind: 'server' | 'worker'): string => `tetsuzuki-${kind} ${process.pid} ${hostname()}`;
