import { expect, test } from 'vitest';
import { shownSvg, shownUrl } from './shown-url.ts';

test('a page elsewhere and a path here are led to', () => {
  expect(shownUrl({ url: 'https://pay.example.jp/c/1' }, 'https://here.example.jp')).toBe('https://pay.example.jp/c/1');
  expect(shownUrl({ url: '/card/1' }, 'https://here.example.jp')).toBe('https://here.example.jp/card/1');
});

test('a script is no page, and no text is no URL', () => {
  expect(shownUrl({ url: 'javascript:alert(1)' }, 'https://here.example.jp')).toBeUndefined();
  expect(shownUrl({}, 'https://here.example.jp')).toBeUndefined();
});

test('only markup is taken for a QR code', () => {
  expect(shownSvg({ qr: '<svg/>' })).toBe('<svg/>');
  expect(shownSvg({ qr: 7 })).toBeUndefined();
});
