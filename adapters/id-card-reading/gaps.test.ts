import { expect, test } from 'vitest';
import { cutAtGaps } from './gaps.ts';

/** A white picture, 40 pixels high, with black bars where characters stand. */
function bars(width: number, ...places: [from: number, to: number][]) {
  const pixels = new Uint8Array(width * 40).fill(240);
  for (const [from, to] of places) for (let y = 5; y < 35; y += 1) pixels.fill(10, y * width + from, y * width + to);
  return { pixels, width, height: 40 };
}

const line = (characters: [text: string, middle: number][], right: number) => ({
  ...{ left: 0, top: 0, right, bottom: 40 },
  characters: characters.map(([text, middle]) => ({ text, middle, confidence: 0.9 })),
});

test('a line is cut where the ink leaves room for half a character, although the engine saw none', () => {
  const picture = bars(220, [0, 36], [42, 78], [120, 156], [160, 196]);
  const pieces = cutAtGaps(
    line(
      [
        ['山', 18],
        ['田', 75],
        ['花', 130],
        ['子', 178],
      ],
      220,
    ),
    picture,
  );
  expect(pieces.map(({ text, left, right }) => ({ text, left, right }))).toEqual([
    { text: '山田', left: 0, right: 77 },
    { text: '花子', left: 120, right: 195 },
  ]);
});

test('a line without ink stays one piece', () => {
  expect(cutAtGaps(line([['山', 18]], 100), bars(100)).map((piece) => piece.text)).toEqual(['山']);
});

test('single dark pixels are noise, not ink', () => {
  const picture = bars(220, [0, 36], [120, 156]);
  picture.pixels[20 * 220 + 80] = 0;
  const pieces = cutAtGaps(
    line(
      [
        ['山', 18],
        ['田', 140],
      ],
      220,
    ),
    picture,
  );
  expect(pieces.map((piece) => piece.text)).toEqual(['山', '田']);
});
