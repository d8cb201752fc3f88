import { z } from 'zod';
import { field } from './field.ts';
import { code } from './field-codes.ts';

const line = z.string().normalize('NFKC').trim().max(80, code('too-long'));

export const prefectures = [
  '北海道',
  '青森県',
  '岩手県',
  '宮城県',
  '秋田県',
  '山形県',
  '福島県',
  '茨城県',
  '栃木県',
  '群馬県',
  '埼玉県',
  '千葉県',
  '東京都',
  '神奈川県',
  '新潟県',
  '富山県',
  '石川県',
  '福井県',
  '山梨県',
  '長野県',
  '岐阜県',
  '静岡県',
  '愛知県',
  '三重県',
  '滋賀県',
  '京都府',
  '大阪府',
  '兵庫県',
  '奈良県',
  '和歌山県',
  '鳥取県',
  '島根県',
  '岡山県',
  '広島県',
  '山口県',
  '徳島県',
  '香川県',
  '愛媛県',
  '高知県',
  '福岡県',
  '佐賀県',
  '長崎県',
  '熊本県',
  '大分県',
  '宮崎県',
  '鹿児島県',
  '沖縄県',
] as const;

/** Seven digits; a hyphen and full-width digits are accepted and taken out. */
export const postalCode = field(
  z
    .string()
    .normalize('NFKC')
    .overwrite((text) => text.replace(/[-ー−‐\s]/g, ''))
    .min(1, code('required'))
    .regex(/^\d{7}$/, code('postal-code')),
  {
    label: { ja: '郵便番号', en: 'Postal code' },
    example: '450-0002',
    input: 'address-search',
    autocomplete: 'postal-code',
    group: { ja: 'ご住所', en: 'Your address' },
  },
);
export const prefecture = field(z.enum(prefectures, code('choose-one')), {
  label: { ja: '都道府県', en: 'Prefecture' },
  input: 'select',
  autocomplete: 'address-level1',
});
export const city = field(line.min(1, code('required')), {
  label: { ja: '市区町村', en: 'City' },
  example: '名古屋市中村区',
  autocomplete: 'address-level2',
});
export const block = field(line.min(1, code('required')), {
  label: { ja: '町名・丁目番地', en: 'Town and block' },
  example: '名駅4-7-1',
  autocomplete: 'address-line1',
});
export const building = field(line.optional(), {
  label: { ja: '建物名・部屋番号', en: 'Building and room' },
  autocomplete: 'address-line2',
});

export const address = { postalCode, prefecture, city, block, building };
