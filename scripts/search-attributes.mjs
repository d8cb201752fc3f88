// `npm run search-attributes`. As in start.mjs, nothing newer than the version check may be imported statically.
import { refuseOldNode } from './start/node-version.mjs';

refuseOldNode();
if (process.env.TEMPORAL_ADDRESS) {
  const { register } = await import('tsx/esm/api');
  register();
  await import('./search-attributes/main.ts');
} else {
  console.error('Set TEMPORAL_ADDRESS to that of the cluster: the Temporal of npm start knows its search attributes already.');
  process.exit(1);
}
