import { z } from 'zod';
import { hasValidCheckDigit } from './corporate-number.ts';
import { field } from './field.ts';
import { code } from './field-codes.ts';
import { kanaTextField, nameTextField } from './person.ts';

const text = z.string().normalize('NFKC').trim().min(1, code('required')).max(80, code('too-long'));

export const corporateNumber = field(
  z
    .string()
    .normalize('NFKC')
    .overwrite((typed) => typed.replace(/[-\s]/g, ''))
    .min(1, code('required'))
    .regex(/^\d{13}$/, { error: code('corporate-number-length'), abort: true })
    .refine(hasValidCheckDigit, code('corporate-number-check-digit')),
  {
    label: { ja: '法人番号', en: 'Corporate number' },
    hint: { ja: '国税庁が指定する13桁の番号です。', en: 'The 13 digits assigned by the National Tax Agency.' },
    example: '1180301018771',
    input: 'numeric',
  },
);
export const companyName = field(text, {
  label: { ja: '法人名', en: 'Company name' },
  hint: { ja: '登記されている正式な名称で入力してください。', en: 'The full name, as registered.' },
  autocomplete: 'organization',
  group: { ja: '法人情報', en: 'The company' },
});
export const companyNameKana = field(kanaTextField.max(80, code('too-long')), {
  label: { ja: '法人名（カナ）', en: 'Company name in katakana' },
  input: 'kana',
});
export const department = field(z.string().normalize('NFKC').trim().max(60, code('too-long')).optional(), {
  label: { ja: '部署名', en: 'Department' },
  group: { ja: 'ご担当者', en: 'Contact person' },
});
export const contactFamilyName = field(nameTextField, { label: { ja: '担当者 姓', en: 'Family name' }, autocomplete: 'family-name' });
export const contactGivenName = field(nameTextField, { label: { ja: '担当者 名', en: 'Given name' }, autocomplete: 'given-name' });
export const contactFamilyNameKana = field(kanaTextField, {
  label: { ja: '担当者 セイ（カナ）', en: 'Family name in katakana' },
  input: 'kana',
});
export const contactGivenNameKana = field(kanaTextField, {
  label: { ja: '担当者 メイ（カナ）', en: 'Given name in katakana' },
  input: 'kana',
});
