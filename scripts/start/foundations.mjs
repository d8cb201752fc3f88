import { join } from 'node:path';
import { Fault } from './fault.mjs';
import { freePort, isFree } from './ports.mjs';
import { startPostgres } from './postgres.mjs';
import { startTemporal } from './temporal.mjs';
import { temporalCli, temporalProgram } from './temporal-program.mjs';

/** @typedef {{ settings: import('./settings.mjs').Settings, env: NodeJS.ProcessEnv, processes: import('./processes.mjs').Processes }} Context */

/**
 * @param {Context} context
 * @param {string} password
 * @param {(note: string) => void} note
 */
export async function openDatabase({ settings, processes }, password, note) {
  if (settings.databaseUrl !== undefined) return { url: settings.databaseUrl };
  const port = settings.postgresPort ?? ((await isFree(54329, '127.0.0.1')) ? 54329 : await freePort());
  note(`127.0.0.1:${port}`);
  return startPostgres(processes, { dataFolder: settings.dataFolder, port, password, database: 'tetsuzuki' });
}

/**
 * @param {Context} context
 * @param {(note: string) => void} note
 */
export async function openTemporal({ settings, env, processes }, note) {
  if (settings.temporalAddress !== undefined) return { address: settings.temporalAddress };
  const { dataFolder, temporalPort: port, temporalUiPort: uiPort } = settings;
  const program = await temporalProgram(temporalCli, { processes, env, dataFolder, say: note });
  note(`127.0.0.1:${port}`);
  const { address, server } = await startTemporal(processes, {
    program,
    port,
    uiPort,
    // The UI stands at localhost, and browsers send a sign-in only to the same host.
    codec: `http://localhost:${settings.port}/v1/support/codec`,
    retention: settings.historyRetention,
    file: join(dataFolder, 'temporal.db'),
  });
  return { address, server, ui: `http://localhost:${uiPort}` };
}

/**
 * @param {import('./processes.mjs').Child} child
 * @returns {Promise<never>}
 */
export async function unexpectedEnd(child) {
  const { code, signal } = await child.exited;
  throw new Fault(`${child.name} ended unexpectedly (${signal ?? `exit code ${code}`}).`, child);
}
