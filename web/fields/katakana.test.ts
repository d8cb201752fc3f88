import { expect, test } from 'vitest';
import { toKatakana } from './katakana.ts';

test('hiragana and half-width kana become full-width katakana', () => {
  expect(toKatakana('とよだ')).toBe('トヨダ');
  expect(toKatakana('ﾄﾖﾀﾞ')).toBe('トヨダ');
  expect(toKatakana('ゔ')).toBe('ヴ');
});

test('kanji stay, to be refused in words', () => {
  expect(toKatakana('豊田')).toBe('豊田');
});
