import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from '../start/data-folder.mjs';
import { live } from '../start/lifetime.mjs';
import { forgetPostgres } from '../start/postgres-place.mjs';
import { help, readOptions } from './options.mjs';
import { openService } from './service.mjs';

/**
 * Starts a service of its own in a folder that is thrown away, runs the bench against it, and cleans up.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export async function bench(args, env) {
  const read = readOptions(args);
  if (read.kind === 'help') return console.log(help);
  if (read.kind === 'wrong') {
    console.error(`${read.line} npm run bench -- --help`);
    process.exit(2);
  }
  const folder = mkdtempSync(join(tmpdir(), 'tetsuzuki-bench-'));
  openDataFolder(folder);
  const body = async (/** @type {import('../start/processes.mjs').Processes} */ processes) => {
    const serviceEnv = await openService(processes, env, folder, read.options.profile);
    const command = ['--import', 'tsx', 'bench/main.ts', ...args];
    const { ok } = await processes.attempt('bench', process.execPath, command, { env: serviceEnv, output: 'terminal' });
    return ok ? 0 : 1;
  };
  const afterwards = () => {
    forgetPostgres(folder);
    rmSync(folder, { recursive: true, force: true });
  };
  const { code, interrupted } = await live(folder, body, { removeFolder: true, afterwards });
  process.exit(interrupted ? 130 : code);
}
