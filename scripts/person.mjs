// `npm run person`. As in start.mjs, nothing newer than the version check may be imported statically.
import { refuseOldNode } from './start/node-version.mjs';

refuseOldNode();
import('./person/run.mjs').then((run) => run.person(process.argv.slice(2), process.env));
