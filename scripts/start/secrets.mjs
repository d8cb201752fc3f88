import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './fault.mjs';

/** @typedef {{ POSTGRES_PASSWORD: string, PAYLOAD_KEYS: string, PAYLOAD_KEY_CURRENT: string, SESSION_SECRET: string, DEALER_SYSTEM_TOKEN: string }} Secrets */

/**
 * Made on the first start, kept since: without its keys the histories cannot be read any more.
 * @param {string} dataFolder
 * @returns {Secrets} PAYLOAD_KEYS is `k1:<32 bytes in base64>`, several separated by commas
 */
export function readSecrets(dataFolder) {
  const path = join(dataFolder, 'secrets.json');
  const found = existsSync(path) ? parse(path) : {};
  const secrets = { ...newSecrets(), ...found };
  if (Object.keys(secrets).some((name) => !(name in found))) write(path, secrets);
  return secrets;
}

/**
 * Adds a key to seal with from now on. What runs knows it once it is started again.
 * @param {string} dataFolder
 * @param {Date} [now]
 * @returns {{ added: string, before: string }} ids; the new one says when it was made
 */
export function addPayloadKey(dataFolder, now = new Date()) {
  const secrets = readSecrets(dataFolder);
  const numbers = secrets.PAYLOAD_KEYS.split(',').map((one) => Number(/^k(\d+)/.exec(one)?.[1] ?? 0));
  const time = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const added = `k${Math.max(...numbers) + 1}-${time}`;
  const PAYLOAD_KEYS = `${added}:${randomBytes(32).toString('base64')},${secrets.PAYLOAD_KEYS}`;
  write(join(dataFolder, 'secrets.json'), { ...secrets, PAYLOAD_KEYS, PAYLOAD_KEY_CURRENT: added });
  return { added, before: secrets.PAYLOAD_KEY_CURRENT };
}

const keyInUse = (/** @type {string} */ dataFolder) => join(dataFolder, 'run', 'payload-key');

/**
 * Notes, at a start, what it seals with.
 * @param {string} dataFolder
 * @param {Secrets} secrets
 */
export function noteKeyInUse(dataFolder, { PAYLOAD_KEY_CURRENT }) {
  if (!newestKeyInUseSince(dataFolder)) writeFileSync(keyInUse(dataFolder), PAYLOAD_KEY_CURRENT, { mode: 0o600 });
}

/**
 * @param {string} dataFolder
 * @returns {Date | undefined} when the first start began that seals with the newest key; undefined before there was one
 */
export function newestKeyInUseSince(dataFolder) {
  const path = keyInUse(dataFolder);
  if (!existsSync(path) || readFileSync(path, 'utf8') !== readSecrets(dataFolder).PAYLOAD_KEY_CURRENT) return undefined;
  return statSync(path).mtime;
}

/**
 * Forgets a key for good: what is still sealed with it cannot be read any more.
 * @param {string} dataFolder
 * @param {string} key
 */
export function dropPayloadKey(dataFolder, key) {
  const secrets = readSecrets(dataFolder);
  if (key === secrets.PAYLOAD_KEY_CURRENT) throw new Fault(`${key} is the key that everything is sealed with now.`);
  const left = secrets.PAYLOAD_KEYS.split(',').filter((one) => one.split(':')[0] !== key);
  write(join(dataFolder, 'secrets.json'), { ...secrets, PAYLOAD_KEYS: left.join(',') });
}

/**
 * @param {string} path
 * @param {Secrets} secrets
 */
function write(path, secrets) {
  const written = `${path}.new`;
  writeFileSync(written, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(written, path);
}

/** @returns {Secrets} */
function newSecrets() {
  return {
    POSTGRES_PASSWORD: randomBytes(24).toString('base64url'),
    PAYLOAD_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    PAYLOAD_KEY_CURRENT: 'k1',
    SESSION_SECRET: randomBytes(32).toString('base64url'),
    DEALER_SYSTEM_TOKEN: randomBytes(24).toString('base64url'),
  };
}

/**
 * @param {string} path
 * @returns {Partial<Secrets>}
 */
function parse(path) {
  try {
    const value = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string')) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Fault(`${path} is damaged; put back a copy of it, or begin anew with: npm start -- --fresh`);
}
