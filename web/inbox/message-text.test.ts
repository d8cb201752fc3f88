import { expect, test } from 'vitest';
import { codeIn, piecesOf } from './message-text.ts';

test('links end before Japanese punctuation', () => {
  expect(piecesOf('こちら（https://example.jp/l/abc）から。')).toEqual([
    { text: 'こちら（' },
    { text: 'https://example.jp/l/abc', href: 'https://example.jp/l/abc' },
    { text: '）から。' },
  ]);
});

test('six digits alone are a code; longer numbers and links are not', () => {
  expect(codeIn('認証コード：482913\nお電話は0800-700-7700')).toBe('482913');
  expect(codeIn('https://example.jp/l/123456 1234567')).toBeUndefined();
});
