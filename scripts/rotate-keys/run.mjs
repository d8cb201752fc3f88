import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describe, Fault } from '../start/fault.mjs';
import { withInstallation } from '../start/installation.mjs';
import { addPayloadKey, dropPayloadKey, newestKeyInUseSince, readSecrets } from '../start/secrets.mjs';

const help = `npm run rotate-keys [-- options]

Seals with a new key what the database keeps sealed, while the service goes on, and says what still needs the older ones.
Without options: adds a new key to the installation of npm start, then seals again. Of a cluster (DATABASE_URL, PAYLOAD_KEYS,
PAYLOAD_KEY_CURRENT, TEMPORAL_ADDRESS) you add the key yourself, to every server and worker; docs/runbook.md says in which order.
  --go-on       adds no key: goes on where it was interrupted, or says what is still needed
  --since TIME  everything has sealed with the current key since then (the time in the key's id)
  --drop ID     forgets a key of npm start's installation, if nothing needs it any more
  --json FILE   writes the figures there as well`;

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export async function rotateKeys(args, env) {
  try {
    process.exit(await run(args, env));
  } catch (error) {
    console.error(describe(error));
    process.exit(1);
  }
}

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function run(args, env) {
  const { 'go-on': goOn, since, drop, json, help: wantsHelp } = optionsIn(args);
  if (wantsHelp) {
    console.log(help);
    return 0;
  }
  return withInstallation(env, async ({ env: found, processes, dataFolder, running }) => {
    let serviceEnv = found;
    if (dataFolder !== undefined && !goOn && drop === undefined) {
      const { added } = addPayloadKey(dataFolder);
      console.error(
        `Added the key ${added} to ${join(dataFolder, 'secrets.json')}. Keep a copy of that file: without it nothing can be read.`,
      );
      if (running) {
        console.error('npm start goes on with the keys it began with. End it, start it again, then: npm run rotate-keys -- --go-on');
        return 0;
      }
      const { PAYLOAD_KEYS, PAYLOAD_KEY_CURRENT } = readSecrets(dataFolder);
      serviceEnv = { ...found, PAYLOAD_KEYS, PAYLOAD_KEY_CURRENT };
    }
    const inUseSince = dataFolder && newestKeyInUseSince(dataFolder);
    if (running && !inUseSince)
      throw new Fault('npm start began before the newest key was added, and does not know it: end it, start it again, then go on.');
    const from = since ?? (inUseSince ? inUseSince.toISOString() : undefined);
    const options = [...(from ? ['--since', from] : []), ...(json ? ['--json', json] : []), ...(drop ? ['--unneeded', drop] : [])];
    const command = ['--import', 'tsx', 'scripts/rotate-keys/main.ts', ...options];
    const { ok } = await processes.attempt('rotate-keys', process.execPath, command, { env: serviceEnv, output: 'terminal' });
    if (!ok) return 1;
    if (drop !== undefined) {
      if (dataFolder === undefined) throw new Fault('Take the key out of PAYLOAD_KEYS of every server and worker yourself.');
      dropPayloadKey(dataFolder, drop);
      console.error(`Forgot the key ${drop}.`);
    }
    return 0;
  });
}

/** @param {string[]} args */
function optionsIn(args) {
  try {
    return parseArgs({
      args,
      options: {
        'go-on': { type: 'boolean', default: false },
        since: { type: 'string' },
        drop: { type: 'string' },
        json: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    if (error instanceof TypeError) throw new Fault(`${error.message} npm run rotate-keys -- --help`);
    throw error;
  }
}
