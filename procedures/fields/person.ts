import { z } from 'zod';
import { field } from './field.ts';
import { code } from './field-codes.ts';

/** Kanji, kana, Latin letters and the few signs that stand in registered names; no digits. */
const nameText = z
  .string()
  .normalize('NFKC')
  .trim()
  .min(1, code('required'))
  .max(30, code('too-long'))
  .regex(/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Latin}々〆ヶー・.' -]+$/u, code('name-characters'));

/** Full-width katakana; half-width kana are widened by NFKC before the check. */
const kanaText = z
  .string()
  .normalize('NFKC')
  .trim()
  .min(1, code('required'))
  .max(40, code('too-long'))
  .regex(/^[ァ-ヶー・ 　]+$/u, code('kana-only'));

const today = () => new Date().toISOString().slice(0, 10);

export const familyName = field(nameText, {
  label: { ja: '姓', en: 'Family name' },
  example: '豊田',
  autocomplete: 'family-name',
  group: { ja: 'お名前', en: 'Your name' },
});
export const givenName = field(nameText, { label: { ja: '名', en: 'Given name' }, example: '太郎', autocomplete: 'given-name' });
export const familyNameKana = field(kanaText, {
  label: { ja: 'セイ（カナ）', en: 'Family name in katakana' },
  example: 'トヨタ',
  input: 'kana',
});
export const givenNameKana = field(kanaText, {
  label: { ja: 'メイ（カナ）', en: 'Given name in katakana' },
  example: 'タロウ',
  input: 'kana',
});

export const sex = field(z.enum(['male', 'female'], code('choose-one')), {
  label: { ja: '性別', en: 'Sex' },
  input: 'radio',
  options: { male: { ja: '男性', en: 'Male' }, female: { ja: '女性', en: 'Female' } },
});

/** Gregorian, `YYYY-MM-DD`. Checked where it enters, against the clock of that day. */
export const birthDate = field(
  z.iso.date(code('date')).refine((date) => date >= '1900-01-01' && date <= today(), code('birth-date')),
  { label: { ja: '生年月日（西暦）', en: 'Birth date' }, input: 'date', autocomplete: 'bday' },
);

export const kanaTextField = kanaText;
export const nameTextField = nameText;
