/** What names are written in: kanji, kana, Latin letters, and the marks among them. */
const nameCharacter = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Latin}々〆ー・]/u;

/** What engines read for kanji of one or two strokes: 純一 comes as 純ー, 健二 as 健ニ. */
const lookAlike: Record<string, string> = {
  ー: '一',
  '-': '一',
  '―': '一',
  ニ: '二',
  ミ: '三',
  ハ: '八',
  カ: '力',
  ロ: '口',
  エ: '工',
  タ: '夕',
};

/**
 * Splits 氏名 as printed, family name first, at the space between the two. Latin names keep their further parts in the given name.
 * Null when there is not exactly one way to split it.
 */
export function splitName(printed: string): { familyName: string; givenName: string } | null {
  const parts = printed
    .normalize('NFKC')
    .split(/\s+/u)
    .map(cleaned)
    .filter((part) => part !== '');
  const [familyName, ...given] = parts;
  if (!familyName || given.length === 0) return null;
  if (given.length > 1 && !parts.every((part) => /^\p{sc=Latin}+$/u.test(part))) return null;
  return { familyName, givenName: given.join(' ') };
}

function cleaned(part: string): string {
  const characters = [...part].filter((character) => nameCharacter.test(character) || character in lookAlike);
  const certain = characters.filter((character) => !(character in lookAlike) && character !== '一');
  const all = (script: RegExp) => certain.length > 0 && certain.every((character) => script.test(character));
  if (all(/[\p{sc=Han}々〆]/u)) return characters.map((character) => lookAlike[character] ?? character).join('');
  if (all(/[\p{sc=Katakana}・]/u)) return characters.join('').replaceAll(/[一―-]/gu, 'ー');
  return characters.filter((character) => nameCharacter.test(character)).join('');
}
