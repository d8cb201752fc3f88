import { describe, expect, it } from 'vitest';
import type { Kill } from './faults/faults.ts';
import { lasted, longestAfter } from './waits.ts';

const kill = (kind: Kill['kind'], at: number, repaired = at + 1000): Kill => ({ kind, signal: 'SIGKILL', at, repaired });
const call = (began: number, ended: number) => ({ what: 'answer', began, ended, tries: 1 });

describe('the longest wait after a kind of kill', () => {
  it('counts from the first attempt of what was made after it, or pending when it came', () => {
    const kills = [kill('worker', 10_000)];
    const { worker } = longestAfter(kills, [call(9_000, 12_500), call(11_000, 11_100), call(30_000, 39_000), call(1_000, 9_999)]);
    expect(worker && lasted(worker)).toBe(3.5);
  });

  it('of a call that lived through two is that of the one that stops more', () => {
    const worst = longestAfter([kill('worker', 10_000), kill('postgres', 14_000)], [call(13_000, 18_000), call(10_500, 11_000)]);
    expect(worst.worker && lasted(worst.worker)).toBe(0.5);
    expect(worst.postgres && lasted(worst.postgres)).toBe(5);
  });
});
