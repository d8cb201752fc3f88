// `npm run leak-check`. As in start.mjs, nothing newer than the version check may be imported statically.
import { refuseOldNode } from './start/node-version.mjs';

refuseOldNode();
import('./leak-check/run.mjs').then((run) => run.leakCheck(process.argv.slice(2), process.env));
