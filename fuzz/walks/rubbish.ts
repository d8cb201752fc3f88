import fc from 'fast-check';
import type { Random } from '../../testing/random.ts';

/** Values that forms were not made for. */
const nasty: readonly [unknown, ...unknown[]] = [
  null,
  '',
  ' ',
  0,
  -1,
  1e308,
  true,
  false,
  [],
  {},
  [[[[]]]],
  '\u0000',
  'a\u0000b',
  '\ud800',
  '‮ＡＢＣ',
  '👩‍👩‍👧‍👦'.repeat(20),
  'あ'.repeat(10_000),
  "'; drop table procedures; --",
  '{{constructor}}',
  '{desk}',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '2026-02-30',
  '9999-99-99',
  'a@b',
  '０９０１２３４５６７８',
  'undefined',
  'NaN',
  Number.MAX_SAFE_INTEGER,
  { $ne: null },
  { toString: null },
];

export function rubbish(chance: Random): unknown {
  if (chance.chance(0.7)) return chance.pick(nasty);
  const [value] = fc.sample(fc.jsonValue({ maxDepth: 3 }), { numRuns: 1, seed: chance.int(2 ** 31) });
  return value;
}

/** Keys that objects have of their own. */
export const trickyKeys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'agreed', 'attempt', 'account'] as const;
