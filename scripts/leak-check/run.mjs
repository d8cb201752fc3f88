import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openDataFolder } from '../start/data-folder.mjs';
import { describe, Fault } from '../start/fault.mjs';
import { withInstallation } from '../start/installation.mjs';
import { live } from '../start/lifetime.mjs';
import { forgetPostgres } from '../start/postgres-place.mjs';
import { surroundings } from '../start/test-run.mjs';

const help = `npm run leak-check [-- options]

Walks an invented person through procedures, with passwords and cards of theirs, then looks for all of it in histories, visibility
records, logs, traces and every table: nothing may be found but where docs/personal-data.md says that it belongs. Fails otherwise.
Starts a system of its own, which is thrown away, unless told:
  --running     in the npm start that is running, or in the system that DATABASE_URL, TEMPORAL_ADDRESS, PUBLIC_URL, SESSION_SECRET,
                PAYLOAD_KEYS and PAYLOAD_KEY_CURRENT name: one for trials, with the embedded inbox and the payment simulator
  --log FILE    with --running: a log to be searched; several times for several (of npm start all are)
  --json FILE   writes the findings there as well`;

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export async function leakCheck(args, env) {
  try {
    const options = optionsIn(args);
    if (options.help) {
      console.log(help);
      process.exit(0);
    }
    process.exit(await (options.running ? checkRunning(options, env) : checkOwn(options, env)));
  } catch (error) {
    console.error(describe(error));
    process.exit(1);
  }
}

/** @typedef {ReturnType<typeof optionsIn>} Options */

/**
 * @param {Options} options
 * @param {NodeJS.ProcessEnv} env
 */
function checkRunning(options, env) {
  return withInstallation(env, async ({ env: serviceEnv, processes, dataFolder, running }) => {
    if (dataFolder !== undefined && !running) throw new Fault('npm start is not running; start it, or leave out --running.');
    const own =
      dataFolder === undefined ? [] : ['server', 'worker', 'temporal', 'postgres'].map((name) => join(dataFolder, 'logs', `${name}.log`));
    const logs = [...own.filter((path) => existsSync(path)), ...(options.log ?? []).map((path) => resolve(path))];
    return search(processes, serviceEnv, [...json(options), '--running', ...logs.flatMap((path) => ['--log', path])]);
  });
}

/**
 * @param {Options} options
 * @param {NodeJS.ProcessEnv} env
 */
async function checkOwn(options, env) {
  const folder = mkdtempSync(join(tmpdir(), 'tetsuzuki-leak-check-'));
  openDataFolder(folder);
  const body = async (/** @type {import('../start/processes.mjs').Processes} */ processes) =>
    search(processes, await surroundings(processes, env, folder), json(options));
  const afterwards = () => {
    forgetPostgres(folder);
    rmSync(folder, { recursive: true, force: true });
  };
  const { code, interrupted } = await live(folder, body, { removeFolder: true, afterwards });
  return interrupted ? 130 : code;
}

/** @param {Options} options */
function json(options) {
  return options.json ? ['--json', resolve(options.json)] : [];
}

/**
 * @param {import('../start/processes.mjs').Processes} processes
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} args
 */
async function search(processes, env, args) {
  const command = ['--import', 'tsx', 'leak-check/main.ts', ...args];
  const { ok } = await processes.attempt('leak-check', process.execPath, command, { env, output: 'terminal' });
  return ok ? 0 : 1;
}

/** @param {string[]} args */
function optionsIn(args) {
  try {
    return parseArgs({
      args,
      options: {
        running: { type: 'boolean', default: false },
        log: { type: 'string', multiple: true },
        json: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    if (error instanceof TypeError) throw new Fault(`${error.message} npm run leak-check -- --help`);
    throw error;
  }
}
