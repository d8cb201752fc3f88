import { expect, test } from 'vitest';
import { afterCrash } from './supervise.mjs';

const seconds = (...times: number[]) => times.map((time) => time * 1000);

test('each crash within half a minute doubles the wait', () => {
  expect(afterCrash(seconds(1))).toEqual({ kind: 'again', delay: 250 });
  expect(afterCrash(seconds(1, 2))).toEqual({ kind: 'again', delay: 500 });
});

test('the fifth crash within half a minute is the last', () => {
  expect(afterCrash(seconds(1, 2, 3, 4, 30))).toEqual({ kind: 'give up' });
});

test('crashes of long ago are forgiven', () => {
  expect(afterCrash(seconds(1, 2, 3, 4, 32))).toEqual({ kind: 'again', delay: 1000 });
});
