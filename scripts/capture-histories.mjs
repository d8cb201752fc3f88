// `npm run capture-histories [-- <name>…]`: a database and a Temporal of its own, then capture-histories.ts.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from './start/data-folder.mjs';
import { live } from './start/lifetime.mjs';
import { forgetPostgres } from './start/postgres-place.mjs';
import { surroundings } from './start/test-run.mjs';

const folder = mkdtempSync(join(tmpdir(), 'tetsuzuki-capture-'));
openDataFolder(folder);

/** @param {import('./start/processes.mjs').Processes} processes */
const body = async (processes) => {
  const env = await surroundings(processes, process.env, folder);
  const args = ['--import', 'tsx', 'scripts/capture-histories.ts', ...process.argv.slice(2)];
  const { ok } = await processes.attempt('capture', process.execPath, args, { env, output: 'terminal' });
  return ok ? 0 : 1;
};
const afterwards = () => {
  forgetPostgres(folder);
  rmSync(folder, { recursive: true, force: true });
};
const { code } = await live(folder, body, { removeFolder: true, afterwards });
process.exit(code);
