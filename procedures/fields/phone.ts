import { z } from 'zod';
import { field } from './field.ts';
import { code } from './field-codes.ts';

/** Digits only once read: hyphens, brackets and full-width digits are accepted and taken out. */
const digits = z
  .string()
  .normalize('NFKC')
  .overwrite((text) => text.replace(/[-ー−‐()\s]/g, ''));

const landlineOrMobile = digits.regex(/^(0\d{9,10})?$/, code('phone'));
const mobile = digits.regex(/^0[6-9]0\d{8}$/, code('mobile-phone'));

export const phone = field(landlineOrMobile.optional(), {
  label: { ja: '連絡用電話番号', en: 'Contact phone' },
  hint: { ja: '連絡用電話番号か携帯電話番号のどちらかは必須です。', en: 'Give a contact phone, a mobile phone, or both.' },
  example: '052-123-4567',
  input: 'tel',
  autocomplete: 'tel-national',
  group: { ja: 'ご連絡先', en: 'How to reach you' },
});
export const mobilePhone = field(digits.regex(/^(0[6-9]0\d{8})?$/, code('mobile-phone')).optional(), {
  label: { ja: '携帯電話番号', en: 'Mobile phone' },
  example: '090-1234-5678',
  input: 'tel',
  autocomplete: 'tel-national',
});
export const verificationPhone = field(mobile, {
  label: { ja: '認証用電話番号', en: 'Phone for verification' },
  hint: {
    ja: '不正なログインを防ぐために使います。携帯電話番号を入力してください。',
    en: 'Used to keep others out of your account. Please give a mobile number.',
  },
  example: '090-1234-5678',
  input: 'tel',
  autocomplete: 'tel-national',
});

/** At least one of the two numbers. */
export const hasOneNumber = (person: { phone?: string | undefined; mobilePhone?: string | undefined }) =>
  Boolean(person.phone || person.mobilePhone);
export const oneNumberNeeded = { path: ['phone'], message: code('phone-or-mobile'), when: () => true };
