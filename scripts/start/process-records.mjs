import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identity, signalGroup } from './process-identity.mjs';

/**
 * What is written down of a running child, so that whoever comes after a killed start can end it.
 * @typedef {{ name: string, pid: number, identity: string, owner: number, order: number, stopSignal: NodeJS.Signals }} ProcessRecord
 */

/** @param {string} dataFolder */
const recordsOf = (dataFolder) => join(dataFolder, 'run');

/**
 * @param {string} dataFolder
 * @param {ProcessRecord} record
 * @returns {() => void} removes it again
 */
export function writeRecord(dataFolder, record) {
  mkdirSync(recordsOf(dataFolder), { recursive: true });
  const path = join(recordsOf(dataFolder), `${record.pid}.json`);
  writeFileSync(path, JSON.stringify(record));
  return () => rmSync(path, { force: true });
}

/**
 * Ends what a killed start left running, the last started first.
 * @param {string} dataFolder
 * @param {number} [owner] only the children of the start with this pid
 * @returns {Promise<string[]>} the names of those that were still alive
 */
export async function endLeftovers(dataFolder, owner) {
  mkdirSync(recordsOf(dataFolder), { recursive: true });
  const paths = readdirSync(recordsOf(dataFolder)).map((name) => join(recordsOf(dataFolder), name));
  const records = paths.map((path) => ({ path, record: readRecord(path) })).sort((a, b) => (b.record?.order ?? 0) - (a.record?.order ?? 0));
  const ended = [];
  for (const { path, record } of records) {
    if (record && owner !== undefined && record.owner !== owner) continue;
    if (record && (await end(record))) ended.push(record.name);
    rmSync(path, { force: true });
  }
  return ended;
}

/**
 * @param {ProcessRecord} record
 * @returns {Promise<boolean>} whether there was anything to end
 */
async function end(record) {
  const lives = () => identity(record.pid) === record.identity;
  if (!lives()) return false;
  signalGroup(record.pid, record.stopSignal);
  const patience = Date.now() + 10_000;
  while (lives() && Date.now() < patience) await sleep(50);
  if (lives()) signalGroup(record.pid, 'SIGKILL');
  while (lives()) await sleep(50);
  return true;
}

/**
 * @param {string} path
 * @returns {ProcessRecord | undefined} undefined for a half-written one, or one that somebody else has just removed
 */
function readRecord(path) {
  try {
    const value = JSON.parse(readFileSync(path, 'utf8'));
    return Number.isInteger(value?.pid) && value.pid > 1 && typeof value.identity === 'string' ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error && error.code === 'ENOENT')) return undefined;
    throw error;
  }
}
