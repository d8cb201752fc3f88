import { z } from 'zod';
import { address } from '../fields/address.ts';
import {
  companyName,
  companyNameKana,
  contactFamilyName,
  contactFamilyNameKana,
  contactGivenName,
  contactGivenNameKana,
  corporateNumber,
  department,
} from '../fields/corporation.ts';
import { field } from '../fields/field.ts';
import { isRepeated, newPassword, newPasswordAgain, repeatNeeded } from '../fields/login.ts';
import { hasOneNumber, mobilePhone, oneNumberNeeded, phone, verificationPhone } from '../fields/phone.ts';
import type { StepDefinition, WaitDefinition } from '../step.ts';
import { byHand, confirm, next } from '../texts.ts';

const company = {
  companyName,
  companyNameKana,
  ...address,
  department,
  contactFamilyName,
  contactGivenName,
  contactFamilyNameKana,
  contactGivenNameKana,
  phone,
  mobilePhone,
};

/** What an account holds of a company. The number is absent when everything was typed by hand. */
export const corporateProfile = z.object({ corporateNumber: corporateNumber.optional(), ...company });
export type CorporateProfile = z.infer<typeof corporateProfile>;

const corporateForm = z.object(company).refine(hasOneNumber, oneNumberNeeded);

export const loginDetails = {
  kind: 'form',
  guide: ['T1-1.12C', 'L1-1.12C', 'T2-2.16C', 'L2-2.16C', 'T4-1.7B', 'L4-1.7B'],
  title: { ja: 'ログイン情報の入力', en: 'How you will sign in' },
  actions: {
    next: {
      label: next,
      answer: z.object({ password: newPassword, passwordAgain: newPasswordAgain, verificationPhone }).refine(isRepeated, repeatNeeded),
      accepted: z.object({ verificationPhone }),
    },
  },
} as const satisfies StepDefinition;

export const corporateNumberStep = {
  kind: 'form',
  guide: ['T1-1.13C', 'L1-1.13C', 'T2-2.17C', 'L2-2.17C', 'T4-1.9C', 'L4-1.9C'],
  title: { ja: '法人番号の入力', en: 'Corporate number' },
  body: {
    ja: '法人番号を入力して「自動入力」を押すと、国税庁に登録されている情報が入力されます。番号がわからないときは直接入力できます。',
    en: 'With the corporate number, what the National Tax Agency publishes is filled in. If you do not know it, enter everything by hand.',
  },
  actions: {
    'auto-fill': { label: { ja: '自動入力', en: 'Fill in' }, answer: z.object({ corporateNumber }) },
    'by-hand': { label: byHand, answer: z.object({ byHand: z.literal(true) }) },
  },
} as const satisfies StepDefinition;

export const corporateLookup = {
  guide: ['T1-1.13C', 'L1-1.13C', 'T2-2.17C', 'L2-2.17C', 'T4-1.9C', 'L4-1.9C'],
  title: { ja: '法人情報を照会しています', en: 'Looking up the company' },
  body: { ja: 'このままお待ちください。', en: 'Please wait.' },
} as const satisfies WaitDefinition;

export const corporateFound = {
  kind: 'confirm',
  guide: ['T1-1.14C', 'L1-1.14C', 'T2-2.18C', 'L2-2.18C', 'T4-1.10C', 'L4-1.10C'],
  title: { ja: '法人情報の確認', en: 'Is this your company?' },
  body: {
    ja: '国税庁に登録されている情報です。異なる場合は前の画面にもどって番号を直してください。',
    en: 'This is what the National Tax Agency publishes. If it is another company, go back and correct the number.',
  },
  show: z.object({
    corporateNumber: field(z.string(), { label: { ja: '法人番号', en: 'Corporate number' } }),
    companyName: field(z.string(), { label: { ja: '法人名', en: 'Company name' } }),
    companyNameKana: field(z.string().optional(), { label: { ja: '法人名（カナ）', en: 'In katakana' } }),
    postalCode: field(z.string().optional(), { label: { ja: '郵便番号', en: 'Postal code' } }),
    address: field(z.string(), { label: { ja: '住所', en: 'Address' } }),
  }),
  actions: { next: { label: next, answer: z.object({ next: z.literal(true) }) } },
} as const satisfies StepDefinition;

export const corporateDetails = {
  kind: 'form',
  guide: ['T1-1.15C', 'L1-1.15C', 'T2-2.19C', 'L2-2.19C', 'T4-1.11C', 'L4-1.11C'],
  title: { ja: '法人情報の入力', en: 'Company details' },
  actions: { confirm: { label: confirm, answer: corporateForm } },
} as const satisfies StepDefinition;

/** Existing corporate account: no staff check follows. */
export const confirmCorporateAccount = {
  kind: 'form',
  guide: ['T1-1.7A', 'L1-1.7A', 'T2-2.11A', 'L2-2.11A', 'T4-1.3A', 'L4-1.3A'],
  title: { ja: '登録情報の確認と変更', en: 'Check your registered details' },
  body: {
    ja: '登録されている法人情報をご確認ください。ここで直した内容は、TOYOTAアカウントにも反映されます。',
    en: 'Please check the registered company details. Your TOYOTA account changes with what you correct here.',
  },
  actions: { confirm: { label: confirm, answer: corporateForm } },
} as const satisfies StepDefinition;
