import { compact, type TextRow } from './ocr-text.ts';

/** The labels printed on a licence. The second characters in the classes are what engines were seen to read for the first. */
export const labels = {
  name: /[氏民][名各]/u,
  address: /[住佳][所斤]/u,
  birth: /日生/u,
  issued: /[交文]付/u,
  valid: /有効|まで/u,
  number: /[番審]号|第\d{6,}/u,
  title: /運転免許/u,
  commission: /公安委員/u,
  conditions: /免許の|条件等/u,
};

/** Labels that other papers do not have: an individual number card has name, address, birth date and validity as well. */
const licenceOnly = [labels.title, labels.commission, labels.conditions];

/** Papers that look like a licence or carry most of its labels, by what only they have printed on them. */
const otherPapers = /運転経歴証明|個人番号|在留カード|特別永住|旅券|保険者/u;

/** `licence`, `other` for a text that is something else, `too-little` when there are too few characters to tell. */
export function kindOfPaper(rows: readonly TextRow[]): 'licence' | 'other' | 'too-little' {
  // Engines see characters in grain and blur; what they are this unsure of is not text.
  const sure = rows.filter((row) => row.confidence >= 0.4).map((row) => compact(row.text));
  const text = sure.join('\n');
  if (text.replace(/[^\p{L}\p{N}]/gu, '').length < 20) return 'too-little';
  if (otherPapers.test(text)) return 'other';
  const found = Object.values(labels).filter((label) => label.test(text)).length;
  return found >= 3 && licenceOnly.some((label) => label.test(text)) ? 'licence' : 'other';
}
