import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * @param {string} path
 * @returns {boolean} whether it is a file that we may run
 */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * @param {string[]} names the first found wins
 * @param {string | undefined} path the PATH to look along
 * @returns {string | undefined}
 */
export function findOnPath(names, path) {
  const folders = (path ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/**
 * Downloads that every checkout of this user shares.
 * @param {NodeJS.ProcessEnv} env
 */
export function userCache(env) {
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'tetsuzuki');
  return join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'tetsuzuki');
}
