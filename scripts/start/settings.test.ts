import { expect, test } from 'vitest';
import { isNodeNewEnough } from './node-version.mjs';
import { readOptions } from './options.mjs';
import { publicUrl, readSettings } from './settings.mjs';

const lan = () => '192.168.1.7';

test('links say localhost as long as only this machine can reach the server', () => {
  expect(publicUrl('127.0.0.1', 3000, lan)).toBe('http://localhost:3000');
});

test("links carry this machine's network address when the server listens to the network", () => {
  expect(publicUrl('0.0.0.0', 3000, lan)).toBe('http://192.168.1.7:3000');
});

test('links say localhost when there is no network', () => {
  expect(publicUrl('0.0.0.0', 3000, () => undefined)).toBe('http://localhost:3000');
});

test('PUBLIC_URL wins over any guess', () => {
  expect(readSettings({ PUBLIC_URL: 'https://car.example', HOST: '0.0.0.0' }, lan).publicUrl).toBe('https://car.example');
});

test('a variable that is no port number is named', () => {
  expect(() => readSettings({ TEMPORAL_PORT: '70000' })).toThrow('TEMPORAL_PORT must be a port number from 1 to 65535, not "70000".');
});

test("with an SMTP server of one's own there is no embedded inbox, unless asked for", () => {
  expect(readSettings({ SMTP_URL: 'smtp://mail' }).mailInboxPort).toBeUndefined();
  expect(readSettings({ SMTP_URL: 'smtp://mail', MAIL_INBOX_PORT: '2526' }).mailInboxPort).toBe(2526);
});

test('an unknown option is named', () => {
  expect(readOptions(['--fresh', '--frehs'])).toEqual({ kind: 'unknown', option: '--frehs' });
  expect(readOptions(['--fresh'])).toEqual({ kind: 'start', fresh: true });
});

test('Node 20.19 is new enough, 20.18 and 18.20 are not', () => {
  expect(['20.19.0', '22.1.0'].map(isNodeNewEnough)).toEqual([true, true]);
  expect(['20.18.3', '18.20.0'].map(isNodeNewEnough)).toEqual([false, false]);
});
