// `npm test`. As in start.mjs, nothing newer than the version check may be imported statically.
import { refuseOldNode } from './start/node-version.mjs';

refuseOldNode();
import('./start/test-run.mjs').then((run) => run.test(process.argv.slice(2), process.env));
