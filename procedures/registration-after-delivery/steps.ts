import { z } from 'zod';
import { chassisNumber } from '../fields/chassis-number.ts';
import { field } from '../fields/field.ts';
import { registrationNumber } from '../fields/registration-number.ts';
import { corporateProfile } from '../sign-in-or-sign-up/corporate.ts';
import { personalProfile } from '../sign-in-or-sign-up/personal.ts';
import type { NoticeDefinition, StepDefinition, WaitDefinition } from '../step.ts';
import { confirm } from '../texts.ts';
import { both } from './both-guides.ts';

export const beforeRegistration = {
  guide: both('6A', '15B', '17C'),
  title: { ja: '使用者登録の前に', en: 'Before you register as the user' },
  body: {
    ja: '車検証をお手元にご用意ください。アカウントの登録内容は、車検証の使用者と同じである必要があります。\n軽自動車は登録できません。',
    en: 'Please have the vehicle inspection certificate at hand. Your account must agree with the user on it.\nKei cars cannot be registered.',
  },
} as const satisfies NoticeDefinition;

export const vehicleDetails = {
  kind: 'form',
  guide: both('7A', '16B', '18C'),
  title: { ja: '車両情報の入力', en: 'Your vehicle' },
  body: {
    ja: '車検証を見ながら、車台番号と自動車登録番号を入力してください。車台番号は、エンジンルームの刻印でも確かめられます。',
    en: 'Both numbers stand on the vehicle inspection certificate. The chassis number is also stamped in the engine compartment.',
  },
  actions: { confirm: { label: confirm, answer: z.object({ chassisNumber, ...registrationNumber }) } },
} as const satisfies StepDefinition;

/** Numbers as they stand on the certificate. */
export const vehicleShown = {
  chassisNumber: field(z.string(), { label: { ja: '車台番号', en: 'Chassis number' }, group: { ja: '車両', en: 'Vehicle' } }),
  registrationNumber: field(z.string(), { label: { ja: '自動車登録番号', en: 'Registration number' } }),
  vehicle: field(z.string().optional(), { label: { ja: '車名', en: 'Model' } }),
};

export const reviewRegistration = {
  kind: 'confirm',
  guide: both('8A', '17B', '19C'),
  title: { ja: '車両情報とお客さま情報の確認', en: 'Please check vehicle and person' },
  body: {
    ja: 'この内容で使用者の登録を申請します。申請後は前の画面にもどれません。',
    en: 'This is what you apply with. You cannot go back after that.',
  },
  show: z.object({
    ...vehicleShown,
    email: field(z.string(), { label: { ja: 'メールアドレス', en: 'E-mail address' }, group: { ja: 'お客さま', en: 'You' } }),
    ...personalProfile.partial().shape,
    ...corporateProfile.partial().shape,
  }),
  actions: { apply: { label: { ja: 'この内容で申し込む', en: 'Apply' }, answer: z.object({ apply: z.literal(true) }) } },
} as const satisfies StepDefinition;

const submitted = {
  guide: both('9A', '18B', '20C'),
  title: { ja: 'お申込みを受け付けました', en: 'We have your application' },
  body: {
    ja: '受付のお知らせをメールでお送りしました。アカウントと車検証の登録内容を照らし合わせ、結果をメールでお知らせします。この画面は閉じても構いません。進み具合は、この画面でいつでもご確認いただけます。',
    en: 'A mail confirms it. Your account is now compared with the inspection certificate, and a mail will tell you the result. You may close this page, and look here at any time how far it is.',
  },
};

/** While the two are compared by the system. */
export const comparing = submitted satisfies WaitDefinition;

/** Stands before an end that needed no person. */
export const accepted = submitted satisfies NoticeDefinition;
