import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { configuredKeys } from '../../codec/configured-keys.ts';
import { addPayloadKey, dropPayloadKey, newestKeyInUseSince, noteKeyInUse, readSecrets } from './secrets.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tetsuzuki-secrets-'));
  mkdirSync(join(folder, 'run'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const keys = () => [...configuredKeys.parse(readSecrets(folder).PAYLOAD_KEYS).keys()];

describe('the secrets of an installation', () => {
  it('are made once, and readable by their owner alone', () => {
    const secrets = readSecrets(folder);
    expect(readSecrets(folder)).toEqual(secrets);
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('hold a new key beside the old ones, which seals from then on and says when it was made', () => {
    const first = readSecrets(folder);
    const made = addPayloadKey(folder, new Date('2026-11-21T16:05:00.123Z'));
    expect(made).toEqual({ added: 'k2-20261121T160500Z', before: 'k1' });
    addPayloadKey(folder, new Date('2027-01-01T00:00:00Z'));
    expect(keys()).toEqual(['k3-20270101T000000Z', 'k2-20261121T160500Z', 'k1']);
    expect(readSecrets(folder)).toMatchObject({ PAYLOAD_KEY_CURRENT: 'k3-20270101T000000Z', SESSION_SECRET: first.SESSION_SECRET });
    expect(readSecrets(folder).PAYLOAD_KEYS).toContain(first.PAYLOAD_KEYS);
  });

  it('forget a key when told to, and never the one that seals', () => {
    const { added } = addPayloadKey(folder);
    dropPayloadKey(folder, 'k1');
    expect(keys()).toEqual([added]);
    expect(() => dropPayloadKey(folder, added)).toThrow('sealed with now');
  });

  it('say since when the newest key is in use: from the first start that knows it', () => {
    noteKeyInUse(folder, readSecrets(folder));
    const long = new Date('2026-01-01T00:00:00Z');
    utimesSync(join(folder, 'run', 'payload-key'), long, long);
    noteKeyInUse(folder, readSecrets(folder));
    expect(newestKeyInUseSince(folder)).toEqual(long);
    addPayloadKey(folder);
    expect(newestKeyInUseSince(folder)).toBeUndefined();
    noteKeyInUse(folder, readSecrets(folder));
    expect(newestKeyInUseSince(folder)?.getTime()).toBeGreaterThan(long.getTime());
  });
});
