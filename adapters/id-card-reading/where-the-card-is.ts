import type { Box, TextLine } from './ocr-text.ts';

export const wholePicture: Box = { left: 0, top: 0, right: 1, bottom: 1 };

/** A licence is 85.6 × 54 mm. */
const heightOfWidth = 54 / 85.6;

/**
 * Where the card lies in a picture, judged by the text found on it, with some room to spare; in fractions of the picture. The
 * lower rows are those most often missed, so the card's known shape is used downwards. The whole picture when there is no text.
 */
export function whereTheCardIs(lines: readonly TextLine[], picture: { width: number; height: number }): Box {
  const sure = lines.filter((line) => line.characters.some((character) => character.confidence >= 0.6));
  if (sure.length === 0) return wholePicture;
  const left = Math.min(...sure.map((line) => line.left));
  const right = Math.max(...sure.map((line) => line.right));
  const top = Math.min(...sure.map((line) => line.top));
  const room = (right - left) * 0.06;
  const bottom = Math.max(...sure.map((line) => line.bottom), top + (right - left) * heightOfWidth);
  return {
    left: Math.max(0, (left - room) / picture.width),
    top: Math.max(0, (top - room) / picture.height),
    right: Math.min(1, (right + room) / picture.width),
    bottom: Math.min(1, (bottom + room) / picture.height),
  };
}
