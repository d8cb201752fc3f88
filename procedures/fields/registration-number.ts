import { z } from 'zod';
import { field } from './field.ts';
import { code } from './field-codes.ts';
import { platePlaceNames } from './plate-place-names.ts';

/** One or two digits, or three characters of which the first is a digit (自動車登録規則 13条). Letters that look like digits are not used. */
const classNumberForm = /^(\d{1,2}|\d[0-9ACFHKLMPXY]{2})$/;

/** All hiragana but お し へ ん, which are misread or disliked; and the letters of vehicles of the forces stationed in Japan (別表第三). */
const plateKana = /^[あいうえかきくけこさすせそたちつてとなにぬねのはひふほまみむめもやゆよらりるれろわをEHKMTY]$/;

const typed = z.string().normalize('NFKC');
const withoutSpaces = typed.overwrite((text) => text.replace(/\s/g, '').toUpperCase()).min(1, code('required'));

export const placeName = field(z.enum(platePlaceNames, code('choose-one')), {
  label: { ja: '地域名', en: 'Place name' },
  hint: { ja: 'ナンバープレートの左上にある地名です。', en: 'The name in the upper left of the number plate.' },
  input: 'select',
  group: { ja: '自動車登録番号', en: 'Registration number' },
});
export const classNumber = field(withoutSpaces.regex(classNumberForm, code('class-number')), {
  label: { ja: '分類番号', en: 'Class number' },
  hint: { ja: '地域名の右にある番号です。', en: 'The number to the right of the place name.' },
  example: '330',
});
/** Katakana are read as the hiragana they mean. */
export const kana = field(
  withoutSpaces
    .overwrite((text) => text.replace(/[ァ-ヶ]/g, (katakana) => String.fromCharCode(katakana.charCodeAt(0) - 0x60)))
    .regex(plateKana, code('plate-kana')),
  { label: { ja: 'かな文字', en: 'Kana' }, hint: { ja: 'ひらがな1文字です。', en: 'One hiragana character.' }, example: 'さ' },
);
/** Digits without leading zeros once read: `12-34`, `・・・1` and `00-01` are accepted as they stand on plates and certificates. */
export const serial = field(
  typed
    .overwrite((text) => text.replace(/[-ー−‐–—\s]/g, '').replace(/^[・·.]+/, ''))
    .min(1, code('required'))
    .regex(/^(?=.*[1-9])\d{1,4}$/, code('plate-serial'))
    .overwrite((text) => text.replace(/^0+/, '')),
  {
    label: { ja: '一連指定番号', en: 'Serial number' },
    hint: { ja: '4桁以下の大きな数字です。', en: 'The large number of up to 4 digits.' },
    example: '12-34',
    input: 'numeric',
  },
);

export const registrationNumber = { placeName, classNumber, kana, serial };

/** As a certificate writes it: `名古屋 330 さ 1234`. Whether it is a kei car only the certificate tells, never the number alone. */
export function registrationNumberText(number: { placeName: string; classNumber: string; kana: string; serial: string }): string {
  return `${number.placeName} ${number.classNumber} ${number.kana} ${number.serial}`;
}
