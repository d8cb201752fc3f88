/** A place in a picture, in pixels. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** Some text an OCR engine found in an upright picture, confidence 0..1. */
export type TextPiece = Box & { text: string; confidence: number };

/** A line as an engine found it, each of its characters with the middle of where the engine believes it to be. */
export type TextLine = Box & { characters: { text: string; confidence: number; middle: number }[] };

/** What stands on one height of the card, left to right, with a space where there is room for a character. */
export type TextRow = { text: string; confidence: number };

/** NFKC without any white space: engines put spaces between Japanese characters as they like. */
export function compact(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

/** What engines read for digits, as the inside of a character class. Use only where a digit must stand. */
export const digitLike = '0-9OoQDlIi|SBZ〇';

const readAs: Record<string, string> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  〇: '0',
  l: '1',
  I: '1',
  i: '1',
  '|': '1',
  S: '5',
  B: '8',
  Z: '2',
};

/** Puts back the digits in a text where only digits can stand: `3O09l2` → `300912`. Other characters stay. */
export function repairDigits(text: string): string {
  return [...text.normalize('NFKC')].map((character) => readAs[character] ?? character).join('');
}
