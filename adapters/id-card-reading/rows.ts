import type { TextPiece, TextRow } from './ocr-text.ts';

/**
 * Puts pieces that stand side by side into rows, top to bottom. Engines tear a row of a licence apart at the table's lines, and
 * their own spaces mean nothing in Japanese: here a space is a gap of more than half a character, which is what parts a
 * family name from a given name.
 */
export function rowsOf(pieces: readonly TextPiece[]): TextRow[] {
  const rows: TextPiece[][] = [];
  for (const piece of pieces.filter((one) => one.text.trim() !== '').sort((a, b) => middle(a) - middle(b))) {
    const row = rows.find((candidate) => candidate.some((other) => onOneHeight(piece, other)));
    if (row) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map(joined);
}

function middle(piece: TextPiece): number {
  return (piece.top + piece.bottom) / 2;
}

function onOneHeight(a: TextPiece, b: TextPiece): boolean {
  const reach = Math.min(a.bottom - a.top, b.bottom - b.top) / 2;
  return Math.abs(middle(a) - middle(b)) < reach;
}

function joined(row: TextPiece[]): TextRow {
  const ordered = row.sort((a, b) => a.left - b.left);
  const height = Math.max(...ordered.map((piece) => piece.bottom - piece.top));
  let text = '';
  let end = Number.POSITIVE_INFINITY;
  for (const piece of ordered) {
    text += (piece.left - end > height / 2 ? ' ' : '') + piece.text.trim();
    end = piece.right;
  }
  return { text, confidence: ordered.reduce((sum, piece) => sum + piece.confidence, 0) / ordered.length };
}
