import { expect, test } from 'vitest';
import { failureOf, type Outcome } from './outcome.ts';
import { persist } from './persist.ts';

function answers<T>(...outcomes: Outcome<T>[]) {
  return async () => outcomes.shift() ?? { kind: 'away' as const };
}

test('it is sent again until somebody answers, as long apart as the server asks', async () => {
  const pauses: number[] = [];
  const pause = async (seconds: number) => void pauses.push(seconds);
  const send = answers<string>(
    { kind: 'away', seconds: 3 },
    { kind: 'away' },
    { kind: 'away', seconds: 600 },
    { kind: 'done', value: 'next' },
  );
  expect(await persist(send, { pause })).toEqual({ kind: 'done', value: 'next' });
  expect(pauses).toEqual([3, 2, 15]);
});

test('leaving the page ends it', async () => {
  const leaving = new AbortController();
  const pause = async () => leaving.abort();
  expect(await persist(answers<string>(), { pause, signal: leaving.signal })).toBeUndefined();
});

test('a refusal is an answer', async () => {
  const problem = { type: 'x', title: 'x', status: 422, code: 'invalid-answer', detail: 'x' } as const;
  expect(await persist(answers<string>({ kind: 'problem', problem }))).toEqual({ kind: 'problem', problem });
});

test('503 is away for as long as it says; a gateway’s page is a problem without words', () => {
  expect(failureOf(503, '7', undefined)).toEqual({ kind: 'away', seconds: 7 });
  expect(failureOf(502, null, '<html>')).toEqual({ kind: 'away' });
  expect(failureOf(404, null, '<html>')).toMatchObject({ kind: 'problem', problem: { status: 404, detail: '' } });
});
