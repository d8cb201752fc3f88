import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { identity } from './process-identity.mjs';
import { endLeftovers, writeRecord } from './process-records.mjs';
import { openProcesses } from './processes.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'processes-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const forever = ['-e', 'setInterval(() => {}, 1000)'];

test('what a killed start left running is ended, the last started first', async () => {
  const processes = openProcesses(folder);
  const children = ['postgres', 'server'].map((name) => processes.start(name, process.execPath, forever));
  expect(await endLeftovers(folder)).toEqual(['server', 'postgres']);
  for (const child of children) expect(await child.exited).toMatchObject({ signal: 'SIGTERM' });
  expect(readdirSync(join(folder, 'run'))).toEqual([]);
});

test('a script is recognised after its shell has become another program', async () => {
  const processes = openProcesses(folder);
  const child = processes.start('script', '/bin/sh', ['-c', `exec "${process.execPath}" ${forever[0]} "${forever[1]}"`]);
  expect(await endLeftovers(folder)).toEqual(['script']);
  expect(await child.exited).toMatchObject({ signal: 'SIGTERM' });
});

test('a process that was only given the same pid is left alone', async () => {
  const processes = openProcesses(folder);
  const child = processes.start('stranger', process.execPath, forever);
  writeRecord(folder, { name: 'stranger', pid: child.pid, identity: 'an older process', owner: 1, order: 1, stopSignal: 'SIGKILL' });
  expect(await endLeftovers(folder)).toEqual([]);
  expect(identity(child.pid)).toBeDefined();
  await processes.stopAll();
});

test("the children of another start are nobody else's business", async () => {
  const processes = openProcesses(folder);
  processes.start('server', process.execPath, forever);
  expect(await endLeftovers(folder, process.pid + 1)).toEqual([]);
  expect(await endLeftovers(folder, process.pid)).toEqual(['server']);
});

test('what is started last is stopped first, and nothing can be started afterwards', async () => {
  const processes = openProcesses(folder);
  const ended: string[] = [];
  for (const name of ['postgres', 'worker', 'server']) {
    const child = processes.start(name, process.execPath, forever);
    child.exited.then(() => ended.push(name));
  }
  await processes.stopAll();
  expect(ended).toEqual(['server', 'worker', 'postgres']);
  expect(() => processes.start('late', process.execPath, forever)).toThrow('Stopping.');
});

test('a command that does not exist is a failed attempt whose log says so', async () => {
  const { ok, code } = await openProcesses(folder).attempt('missing', 'no-such-command', []);
  expect({ ok, code }).toEqual({ ok: false, code: 127 });
});
