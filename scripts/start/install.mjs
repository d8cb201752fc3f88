import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './fault.mjs';
import { project } from './settings.mjs';

const stamp = join(project, 'node_modules/.tetsuzuki-install');

/**
 * Installs what package-lock.json says, unless that is what is installed.
 * @param {import('./processes.mjs').Processes} processes
 * @param {(note: string) => void} say
 */
export async function installDependencies(processes, say) {
  const lock = readFileSync(join(project, 'package-lock.json'), 'utf8');
  const wanted = fingerprint(lock);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!existsSync(stamp) && isInstalled(lock)) return;
  say('npm ci');
  rmSync(stamp, { force: true });
  const [command, before] = npm();
  // tsx and vite are development dependencies, which NODE_ENV=production would leave out.
  const args = [...before, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { ok, log, from } = await processes.attempt('install', command, args);
  if (!ok) throw new Fault('The dependencies could not be installed (npm ci).', { log, from, show: 'first' });
  writeFileSync(stamp, wanted);
}

/**
 * @param {string} lock the text of package-lock.json
 * @returns {string} native packages differ by platform and by Node's binary interface
 */
function fingerprint(lock) {
  const machine = [process.platform, process.arch, process.versions.modules].join(' ');
  return createHash('sha256').update(machine).update(lock).digest('hex');
}

/**
 * Whether somebody ran `npm ci` already: npm leaves its own list of what it installed.
 * @param {string} lock
 */
function isInstalled(lock) {
  const list = join(project, 'node_modules/.package-lock.json');
  return existsSync(list) && isInStep(JSON.parse(lock).packages, JSON.parse(readFileSync(list, 'utf8')).packages);
}

/**
 * @typedef {Record<string, { integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }>} LockedPackages
 * @param {LockedPackages} wanted by folder; '' is the project itself
 * @param {LockedPackages} installed the same, without '' and what is made for other platforms
 */
export function isInStep(wanted, installed) {
  const missing = Object.entries(wanted).some(
    ([folder, one]) => folder !== '' && !(one.optional || one.devOptional || one.peer) && !installed[folder],
  );
  return !missing && Object.entries(installed).every(([folder, one]) => wanted[folder] && wanted[folder].integrity === one.integrity);
}

/** @returns {[string, string[]]} the npm that runs us, else the one on PATH */
export function npm() {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('npm-cli.js') ? [process.execPath, [cli]] : ['npm', []];
}
