import type { Box, TextLine, TextPiece } from './ocr-text.ts';
import type { GreyPicture } from './upright.ts';

/**
 * Cuts a line where the picture shows room for half a character or more. Engines lose the space between a family name and a
 * given name, and the boxes they give for characters run into each other: only the ink itself tells.
 */
export function cutAtGaps(line: TextLine, picture: GreyPicture): TextPiece[] {
  const pieces = inkRuns(picture, line).map((run) => ({
    ...line,
    left: run.from,
    right: run.to,
    characters: [] as TextLine['characters'][number][],
  }));
  for (const character of line.characters) nearest(pieces, character.middle)?.characters.push(character);
  return pieces
    .filter((piece) => piece.characters.length > 0)
    .map(({ characters, ...box }) => ({
      ...box,
      text: characters.map((character) => character.text).join(''),
      confidence: characters.reduce((sum, character) => sum + character.confidence, 0) / characters.length,
    }));
}

function nearest<Run extends { left: number; right: number }>(runs: Run[], x: number): Run | undefined {
  const distance = (run: Run) => Math.max(run.left - x, x - run.right, 0);
  return runs.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** Stretches of columns with ink in them that are parted by more than half the line's height. One over all if nothing parts them. */
function inkRuns(picture: GreyPicture, line: Box): { from: number; to: number }[] {
  const room = (line.bottom - line.top) / 2;
  const runs: { from: number; to: number }[] = [];
  const limit = darkLimit(picture, line);
  for (let x = Math.max(0, line.left); x < Math.min(picture.width, line.right); x += 1) {
    if (!hasInk(picture, line, x, limit)) continue;
    const run = runs.at(-1);
    if (run && x - run.to <= room) run.to = x;
    else runs.push({ from: x, to: x });
  }
  return runs.length > 0 ? runs : [{ from: line.left, to: line.right }];
}

/** Two dark pixels make ink, one may be noise. */
function hasInk({ pixels, width }: GreyPicture, line: Box, x: number, limit: number): boolean {
  let dark = 0;
  for (let y = line.top; y < line.bottom; y += 1) if ((pixels[y * width + x] ?? 255) < limit) dark += 1;
  return dark >= 2;
}

/** Half-way between the line's darkest and its usual brightness, which is that of the card. */
function darkLimit({ pixels, width }: GreyPicture, line: Box): number {
  const seen: number[] = [];
  for (let y = line.top; y < line.bottom; y += 1) for (let x = line.left; x < line.right; x += 1) seen.push(pixels[y * width + x] ?? 255);
  seen.sort((a, b) => a - b);
  return ((seen[Math.floor(seen.length * 0.02)] ?? 0) + (seen[Math.floor(seen.length * 0.7)] ?? 255)) / 2;
}
