import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from '../scripts/start/data-folder.mjs';
import { freePort } from '../scripts/start/ports.mjs';
import { startPostgres } from '../scripts/start/postgres.mjs';
import { forgetPostgres } from '../scripts/start/postgres-place.mjs';
import { openProcesses } from '../scripts/start/processes.mjs';
import { startTemporal } from '../scripts/start/temporal.mjs';

/** A Postgres and a Temporal of a test's own, which it may kill. Both keep their data in files, like those of `npm start`. */
export async function startFoundations() {
  const program = process.env.TEMPORAL_CLI;
  if (!program) throw new Error('TEMPORAL_CLI is not set: run the tests with `npm test`, which finds it');
  const dataFolder = mkdtempSync(join(tmpdir(), 'tetsuzuki-foundations-'));
  openDataFolder(dataFolder);
  const processes = openProcesses(dataFolder);
  const database = { dataFolder, port: await freePort(), password: 'only-for-tests', database: 'tetsuzuki_test' };
  const engine = { program, port: await freePort(), file: join(dataFolder, 'temporal.db') };
  let postgres = await startPostgres(processes, database);
  let temporal = await startTemporal(processes, engine);

  return {
    databaseUrl: postgres.url,
    temporalAddress: temporal.address,
    async killPostgres() {
      postgres.server.kill();
      await postgres.server.exited;
    },
    async startPostgres() {
      postgres = await startPostgres(processes, database);
    },
    async killTemporal() {
      temporal.server.kill();
      await temporal.server.exited;
    },
    async startTemporal() {
      temporal = await startTemporal(processes, engine);
    },
    async stop() {
      await processes.stopAll();
      forgetPostgres(dataFolder);
    },
  };
}
