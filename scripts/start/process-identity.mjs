import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Tells one process from a later one that was given the same pid: when it was started. The command line would not do: a script
 * begins as `env node …` and becomes `node …`.
 * @param {number} pid
 * @returns {string | undefined} undefined when no such process lives; a zombie does not live
 */
export function identity(pid) {
  if (process.platform !== 'linux') return ps(pid, 'lstart=');
  const stat = proc(`${pid}/stat`);
  if (stat === undefined) return undefined;
  // The second field is the name in brackets and may hold anything, so count from its end: state is next, start time the 20th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // Start times count from the boot.
  return fields[0] === 'Z' || fields[0] === 'X' ? undefined : `${fields[19]} ${proc('sys/kernel/random/boot_id')?.trim()}`;
}

/**
 * @param {number} pid
 * @returns {string | undefined}
 */
export function commandLine(pid) {
  return process.platform === 'linux' ? proc(`${pid}/cmdline`)?.split('\0').join(' ') : ps(pid, 'command=');
}

/**
 * Signals the process's whole group. Every child here leads its own.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

/** @param {string} path */
function proc(path) {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

/**
 * @param {number} pid
 * @param {string} column
 */
function ps(pid, column) {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 1) return undefined;
    throw error;
  }
}

/** @param {unknown} error */
function isGone(error) {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH');
}
