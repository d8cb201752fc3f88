import { describe, expect, test } from 'vitest';
import { median, percentile, rotated } from './statistics.ts';

describe('the statistics of a bench', () => {
  test('a percentile is a value that was measured, however the values are ordered', () => {
    expect(percentile([9, 1, 5, 7, 3], 0.5)).toBe(5);
    expect(percentile([9, 1, 5, 7, 3], 0.99)).toBe(9);
    expect(percentile([2], 0.99)).toBe(2);
  });

  test('nothing has no median', () => {
    expect(() => median([])).toThrow();
  });

  test('every contestant comes first once in as many rounds as there are contestants', () => {
    expect([0, 1, 2, 3].map((round) => rotated(['a', 'b', 'c'], round)[0])).toEqual(['a', 'b', 'c', 'a']);
  });
});
