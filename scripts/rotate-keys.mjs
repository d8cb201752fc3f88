// `npm run rotate-keys`. As in start.mjs, nothing newer than the version check may be imported statically.
import { refuseOldNode } from './start/node-version.mjs';

refuseOldNode();
import('./rotate-keys/run.mjs').then((run) => run.rotateKeys(process.argv.slice(2), process.env));
