import { findDates } from './japanese-date.ts';
import { kindOfPaper, labels } from './licence-labels.ts';
import { isLicenceNumber } from './licence-number.ts';
import { compact, digitLike, repairDigits, type TextRow } from './ocr-text.ts';
import { splitName } from './person-name.ts';
import type { IdCardReadingResult } from './port.ts';
import { readAddress } from './printed-address.ts';

type Found<Fields> = { fields: Fields; row: TextRow } | null;

/** Finds the fields of a licence in the rows an engine read, top to bottom. A licence of which no field can be read is unreadable. */
export function readLicence(rows: readonly TextRow[]): IdCardReadingResult {
  const paper = kindOfPaper(rows);
  if (paper === 'too-little') return { kind: 'unreadable' };
  if (paper === 'other') return { kind: 'not-a-licence' };
  const name = readName(rows);
  const birthDate = readBirthDate(rows);
  const address = readAddress(rows);
  const number = readNumber(rows);
  const expiry = readExpiry(rows);
  const found = [name, birthDate, address, number, expiry].filter((one) => one !== null);
  if (found.length === 0) return { kind: 'unreadable' };
  const confidence = found.reduce((sum, one) => sum + one.row.confidence, 0) / found.length;
  return {
    kind: 'read',
    reading: { ...name?.fields, ...birthDate?.fields, ...address?.fields, ...number?.fields, ...expiry?.fields, confidence },
  };
}

function readName(rows: readonly TextRow[]): Found<{ familyName: string; givenName: string }> {
  const labelled = rows.find((one) => labels.name.test(compact(one.text)));
  const row = labelled ?? rows.find((one) => labels.birth.test(compact(one.text)));
  if (!row) return null;
  const [beforeBirthDate = ''] = row.text.normalize('NFKC').split(new RegExp(`\\S\\s*[正和成]\\s*[元${digitLike}]`, 'u'));
  const printed = beforeBirthDate.replace(/^.*?[氏民]\s*[名各]/u, '').trim();
  // Beside the birth date but without its label: what stands first of three is what the label was taken for.
  const fields = splitName(printed) ?? (labelled ? null : splitName(printed.replace(/^\S+\s/u, '')));
  return fields && { fields, row };
}

function readBirthDate(rows: readonly TextRow[]): Found<{ birthDate: string }> {
  const row = rows.find((one) => labels.birth.test(compact(one.text))) ?? rows.find((one) => labels.name.test(compact(one.text)));
  const [date] = row ? findDates(row.text) : [];
  return row && date ? { fields: { birthDate: date.iso }, row } : null;
}

function readExpiry(rows: readonly TextRow[]): Found<{ expiresOn: string }> {
  // Only the expiry date is printed in both calendars, so it is known even where the words behind it could not be read.
  for (const row of rows) {
    const [date] = findDates(row.text);
    if (date && (date.inBothCalendars || labels.valid.test(compact(row.text)))) return { fields: { expiresOn: date.iso }, row };
  }
  return null;
}

function readNumber(rows: readonly TextRow[]): Found<{ licenceNumber: string }> {
  for (const row of rows) {
    const text = compact(row.text);
    const runs = text.match(new RegExp(`[${digitLike}]{12,}`, 'gu')) ?? [];
    const numbers = runs.map(repairDigits).filter(isLicenceNumber);
    const [licenceNumber] = numbers;
    if (licenceNumber) return { fields: { licenceNumber }, row };
  }
  return null;
}
