interface Piece {
  readonly text: string;
  readonly href?: string;
}

const links = /https?:\/\/[^\s<>"'、。）」』】]+/g;

/** A mail's plain text, with its links told apart. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: href, index } of text.matchAll(links)) {
    if (index > from) pieces.push({ text: text.slice(from, index) });
    pieces.push({ text: href, href });
    from = index + href.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/** The six digits of a verification code, where a mail has one. */
export function codeIn(text: string): string | undefined {
  return text.replace(links, '').match(/(?<!\d)\d{6}(?!\d)/)?.[0];
}
