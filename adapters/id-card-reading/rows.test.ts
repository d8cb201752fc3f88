import { expect, test } from 'vitest';
import { rowsOf } from './rows.ts';

const piece = (text: string, left: number, top: number, size = 40, confidence = 0.9) => ({
  ...{ text, left, top, confidence },
  right: left + [...text].length * size,
  bottom: top + size,
});

test('pieces side by side make one row, whatever order the engine gave them in', () => {
  const rows = rowsOf([piece('昭和60年', 600, 12), piece('住所', 10, 100), piece('氏名', 10, 14, 30), piece('山田', 150, 10)]);
  expect(rows.map((row) => row.text)).toEqual(['氏名 山田 昭和60年', '住所']);
});

test('a gap of less than half a character is no space', () => {
  expect(rowsOf([piece('千代', 0, 0), piece('田区', 90, 0)]).map((row) => row.text)).toEqual(['千代田区']);
});

test('the confidence of a row is the mean of its pieces', () => {
  expect(rowsOf([piece('山田', 0, 0, 40, 0.8), piece('花子', 200, 0, 40, 0.4)])[0]?.confidence).toBeCloseTo(0.6);
});

test('blank pieces are left out', () => {
  expect(rowsOf([piece(' ', 0, 0)])).toEqual([]);
});
