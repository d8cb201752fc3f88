import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from './lock.mjs';
import { identity } from './process-identity.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function leaveLock(pid: number, whose: string) {
  writeFileSync(join(folder, 'start.lock'), JSON.stringify({ pid, identity: whose, url: 'http://localhost:3000' }));
}

test('a second start is told where the first one serves', () => {
  expect(takeLock(folder, 'http://localhost:3000').kind).toBe('taken');
  const second = takeLock(folder, 'http://localhost:4000');
  expect(second).toMatchObject({ kind: 'busy', holder: { pid: process.pid, url: 'http://localhost:3000' } });
});

test('a released lock can be taken again and leaves nothing behind', () => {
  const first = takeLock(folder, 'http://localhost:3000');
  if (first.kind === 'taken') first.release();
  expect(readdirSync(folder)).toEqual([]);
  expect(takeLock(folder, 'http://localhost:3000').kind).toBe('taken');
});

test('the lock of a dead process is taken over', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(child, 'spawn');
  const pid = child.pid ?? 0;
  leaveLock(pid, identity(pid) ?? '');
  expect(takeLock(folder, '').kind).toBe('busy');
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(takeLock(folder, '').kind).toBe('taken');
  expect(readdirSync(folder)).toEqual(['start.lock']);
});

test('the lock of a dead process is taken over though its pid belongs to somebody else now', () => {
  leaveLock(process.pid, 'somebody else');
  expect(takeLock(folder, 'http://localhost:3000').kind).toBe('taken');
});

test('a damaged lock is taken over', () => {
  writeFileSync(join(folder, 'start.lock'), '{"pid":');
  expect(takeLock(folder, 'http://localhost:3000').kind).toBe('taken');
  expect(JSON.parse(readFileSync(join(folder, 'start.lock'), 'utf8'))).toMatchObject({ pid: process.pid });
});
