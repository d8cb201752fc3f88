// `npm start`. Nothing but the version check may be imported statically: an old Node would stumble over newer syntax first.
import { refuseOldNode } from './start/node-version.mjs';

refuseOldNode();
import('./start/main.mjs').then((main) => main.start(process.argv.slice(2), process.env));
