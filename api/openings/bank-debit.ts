import type { Opening } from './opening.ts';

/** Only an application starts it. */
export const bankDebit: Opening = {};
