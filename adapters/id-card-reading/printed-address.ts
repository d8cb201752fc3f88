import { labels } from './licence-labels.ts';
import { compact, type TextRow } from './ocr-text.ts';

const prefecture = /(?:東京都|北海道|(?:京都|大阪)府|[\p{sc=Han}]{2,3}県)/u;

/**
 * The address of a licence. A long one takes two rows with the label between them, so everything between the row of the name and
 * the row of the issue date belongs to it.
 */
export function readAddress(rows: readonly TextRow[]): { fields: { address: string }; row: TextRow } | null {
  const texts = rows.map((row) => compact(row.text));
  const labelled = texts.findIndex((text) => labels.address.test(text));
  const name = texts.findIndex((text) => labels.name.test(text) || labels.birth.test(text));
  const issued = texts.findIndex((text) => labels.issued.test(text));
  const row = labelled >= 0 ? rows[labelled] : rows.find((_, at) => startsWithPrefecture(texts[at] ?? ''));
  if (!row) return null;
  const own = name >= 0 && issued > name ? rows.slice(name + 1, issued).filter((one) => one === row || one.confidence >= 0.6) : [row];
  const address = repairAddress((own.includes(row) ? own : [row]).map((one) => compact(one.text)).join(''));
  return address ? { fields: { address }, row } : null;
}

function startsWithPrefecture(text: string): boolean {
  return text.search(prefecture) === 0 && !labels.commission.test(text);
}

/** Takes off the label and what engines read for the table's lines, and puts back hyphens between numbers (2クー1 was ２－１) and long vowels (コ一ポ). */
export function repairAddress(text: string): string {
  return compact(text)
    .replace(labels.address, '')
    .replace(/[|[\]_"“”]/gu, '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '')
    .replace(/(?<=\d)ク?[-ー―‐‑‒–—−一]+(?=\d)/gu, '-')
    .replace(/(?<=\p{sc=Katakana})一(?=[\p{sc=Katakana}\d]|$)/gu, 'ー');
}
