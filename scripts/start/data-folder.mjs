import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './fault.mjs';
import { forgetPostgres } from './postgres-place.mjs';
import { project } from './settings.mjs';

const marker = '.tetsuzuki';

/**
 * Makes the folder when it is missing.
 * @param {string} folder
 * @throws {Fault} when it holds something else: `--fresh` would empty it
 */
export function openDataFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    const ours = folder === join(project, '.data') || existsSync(join(folder, marker));
    if (!ours && readdirSync(folder).length > 0)
      throw new Fault(`${folder} holds other things than this project's data; set TETSUZUKI_DATA to a new or empty folder.`);
    writeFileSync(join(folder, marker), '');
    for (const name of ['logs', 'run']) mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM'))
      throw new Fault(`${folder} cannot be written by this user; give it back to you, or set TETSUZUKI_DATA to another folder.`);
    throw error;
  }
  // Postgres refuses to run as root, and its own account has to pass through here. The secrets inside are readable by root only.
  chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
}

/**
 * Call with the lock taken and nothing running.
 * @param {string} folder
 */
export function forgetData(folder) {
  forgetPostgres(folder);
  for (const name of readdirSync(folder))
    if (name !== 'start.lock' && name !== marker) rmSync(join(folder, name), { recursive: true, force: true });
  openDataFolder(folder);
}
