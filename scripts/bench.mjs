// `npm run bench`. As in start.mjs, nothing newer than the version check may be imported statically.
import { refuseOldNode } from './start/node-version.mjs';

refuseOldNode();
import('./bench/run.mjs').then((run) => run.bench(process.argv.slice(2), process.env));
