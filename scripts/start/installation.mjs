import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from './data-folder.mjs';
import { Fault } from './fault.mjs';
import { openDatabase, openTemporal } from './foundations.mjs';
import { live } from './lifetime.mjs';
import { takeLock } from './lock.mjs';
import { clusterFolder, postgresAccount } from './postgres-place.mjs';
import { readSecrets } from './secrets.mjs';
import { serviceEnvironment } from './service-environment.mjs';
import { readSettings } from './settings.mjs';

/**
 * @typedef {object} Installation
 * @property {NodeJS.ProcessEnv} env what the server would find
 * @property {import('./processes.mjs').Processes} processes
 * @property {string | undefined} dataFolder nothing for a cluster, which is named by the environment
 * @property {boolean} running whether `npm start` is running from that folder
 */

/**
 * Does something to an installation: the one that the environment names (DATABASE_URL and so on), else the one of `npm start`, whether
 * it runs or not. What does not run is started for as long as it takes.
 * @param {NodeJS.ProcessEnv} env
 * @param {(installation: Installation) => Promise<number>} body returns the exit code
 * @returns {Promise<number>}
 */
export async function withInstallation(env, body) {
  const settings = readSettings(env);
  if (settings.databaseUrl !== undefined) return withCluster(env, body);
  const { dataFolder } = settings;
  if (!existsSync(join(dataFolder, 'secrets.json')))
    throw new Fault(`There is no installation in ${dataFolder}; begin with npm start, or set DATABASE_URL to that of a cluster.`);
  openDataFolder(dataFolder);
  const lock = takeLock(dataFolder, settings.publicUrl);
  if (lock.kind === 'busy') return withRunning(env, settings, body);

  const secrets = readSecrets(dataFolder);
  const run = async (/** @type {import('./processes.mjs').Processes} */ processes) => {
    const context = { settings, env, processes };
    const quiet = () => {};
    const database = await openDatabase(context, secrets.POSTGRES_PASSWORD, quiet);
    const temporal = await openTemporal(context, quiet);
    const started = { databaseUrl: database.url, temporalAddress: temporal.address };
    return body({ env: serviceEnvironment(env, settings, secrets, started), processes, dataFolder, running: false });
  };
  const { code, interrupted } = await live(dataFolder, run, { afterwards: lock.release });
  return interrupted ? 130 : code;
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {import('./settings.mjs').Settings} settings
 * @param {(installation: Installation) => Promise<number>} body
 */
function withRunning(env, settings, body) {
  const { dataFolder } = settings;
  const secrets = readSecrets(dataFolder);
  const databaseUrl = `postgres://postgres:${secrets.POSTGRES_PASSWORD}@127.0.0.1:${portOf(dataFolder)}/tetsuzuki`;
  const temporalAddress = settings.temporalAddress ?? `127.0.0.1:${settings.temporalPort}`;
  const serviceEnv = serviceEnvironment(env, settings, secrets, { databaseUrl, temporalAddress });
  return inFolderOfItsOwn((processes) => body({ env: serviceEnv, processes, dataFolder, running: true }));
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {(installation: Installation) => Promise<number>} body
 */
function withCluster(env, body) {
  return inFolderOfItsOwn((processes) => body({ env, processes, dataFolder: undefined, running: false }));
}

/**
 * Records of our children must not lie among those of a start that is running.
 * @param {(processes: import('./processes.mjs').Processes) => Promise<number>} run
 */
async function inFolderOfItsOwn(run) {
  const folder = mkdtempSync(join(tmpdir(), 'tetsuzuki-command-'));
  openDataFolder(folder);
  const afterwards = () => rmSync(folder, { recursive: true, force: true });
  const { code, interrupted } = await live(folder, run, { removeFolder: true, afterwards });
  return interrupted ? 130 : code;
}

/**
 * @param {string} dataFolder
 * @returns {number} the port that its Postgres listens at
 */
function portOf(dataFolder) {
  const path = join(clusterFolder(dataFolder, postgresAccount()), 'postmaster.pid');
  const port = existsSync(path) ? Number(readFileSync(path, 'utf8').split('\n')[3]) : 0;
  if (port > 0) return port;
  throw new Fault('npm start is running, but its Postgres is not ready; try again in a moment.');
}
