import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './fault.mjs';

/** @typedef {{ POSTGRES_PASSWORD: string, PAYLOAD_KEYS: string, PAYLOAD_KEY_CURRENT: string, SESSION_SECRET: string, DEALER_SYSTEM_TOKEN: string }} Secrets */

/**
 * Made on the first start, kept since: without its keys the histories cannot be read any more.
 * @param {string} dataFolder
 * @returns {Secrets} PAYLOAD_KEYS is `k1:<32 bytes in base64>`
 */
export function readSecrets(dataFolder) {
  const path = join(dataFolder, 'secrets.json');
  const secrets = { ...newSecrets(), ...(existsSync(path) ? parse(path) : {}) };
  const written = `${path}.new`;
  writeFileSync(written, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(written, path);
  return secrets;
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
