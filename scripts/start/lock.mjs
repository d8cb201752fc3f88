import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identity } from './process-identity.mjs';

/** @typedef {{ pid: number, identity: string, url: string }} Holder */

/**
 * One running start a data folder. A lock whose holder is dead is taken over.
 * @param {string} dataFolder
 * @param {string} url where this start will serve; shown to a second one
 * @returns {{ kind: 'taken', release: () => void } | { kind: 'busy', holder: Holder }}
 */
export function takeLock(dataFolder, url) {
  const path = join(dataFolder, 'start.lock');
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, identity: identity(process.pid) ?? '', url }));
  try {
    for (;;) {
      if (linked(mine, path)) return { kind: 'taken', release: () => rmSync(path, { force: true }) };
      const holder = readHolder(path);
      if (holder && isAlive(holder)) return { kind: 'busy', holder };
      setAside(path);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/**
 * Two starts may find the same dead lock; the slower one must not throw away the lock that the faster one has just taken.
 * So it is moved first and looked at afterwards.
 * @param {string} path
 */
function setAside(path) {
  const aside = `${path}.${process.pid}.old`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  const holder = readHolder(aside);
  if (holder && isAlive(holder)) linked(aside, path);
  rmSync(aside, { force: true });
}

/** @param {Holder} holder */
function isAlive(holder) {
  return identity(holder.pid) === holder.identity;
}

/**
 * @param {string} path
 * @returns {Holder | undefined} undefined when there is none, or it cannot be read
 */
function readHolder(path) {
  try {
    const value = JSON.parse(readFileSync(path, 'utf8'));
    return typeof value?.pid === 'number' && typeof value.identity === 'string' ? value : undefined;
  } catch (error) {
    if (hasCode(error, 'ENOENT') || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * @param {string} from
 * @param {string} to
 * @returns {boolean} false when `to` was there already; linking, unlike writing, makes the whole file appear at once
 */
function linked(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function hasCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}
