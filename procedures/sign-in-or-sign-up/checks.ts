import { z } from 'zod';
import { field } from '../fields/field.ts';
import { code } from '../fields/field-codes.ts';
import type { NoticeDefinition, StepDefinition } from '../step.ts';
import { next } from '../texts.ts';
import { corporateProfile } from './corporate.ts';
import { personalProfile } from './personal.ts';

const login = { email: field(z.string(), { label: { ja: 'メールアドレス', en: 'E-mail address' } }) };
const verification = {
  verificationPhone: field(z.string().optional(), { label: { ja: '認証用電話番号', en: 'Phone for verification' }, input: 'tel' }),
};

/** Everything that is registered, or will be; a person's or a company's. */
const registeredShown = z.object({
  ...login,
  ...verification,
  ...personalProfile.partial().shape,
  ...corporateProfile.partial().shape,
});

const digitsOnly = z.string().normalize('NFKC').trim();

/** Answered by the dealer's staff only: at the terminal with their session, on the customer's phone with staff number and PIN. */
export const staffCheck = {
  kind: 'attest',
  by: 'staff',
  guide: ['T1-1.8A', 'L1-1.8A', 'T1-1.19B', 'L1-1.19B', 'T2-2.12A', 'L2-2.12A', 'T2-2.23B', 'L2-2.23B'],
  title: { ja: '販売店スタッフによる目視確認', en: 'Check by the dealer’s staff' },
  body: {
    ja: '販売店スタッフにお声がけください。スタッフが、登録内容と身分証明書が一致していることを確認します。',
    en: 'Please call a member of the staff, who compares these details with your identity document.',
  },
  show: registeredShown,
  actions: {
    attest: {
      label: { ja: '身分証明書と一致していることを確認しました', en: 'I have checked that it matches the identity document' },
      answer: z.object({
        matches: z.literal(true, code('required')),
        staffNumber: field(digitsOnly.max(20, code('too-long')).optional(), {
          label: { ja: 'スタッフ番号', en: 'Staff number' },
          input: 'numeric',
        }),
        pin: field(digitsOnly.max(20, code('too-long')).optional(), { label: { ja: '確認用PIN', en: 'PIN' }, input: 'secret' }),
      }),
      accepted: z.object({ staff: z.uuid() }),
    },
  },
} as const satisfies StepDefinition;

export const reviewDetails = {
  kind: 'confirm',
  guide: [
    'T1-1.20B',
    'L1-1.20B',
    'T1-1.16C',
    'L1-1.16C',
    'T2-2.24B',
    'L2-2.24B',
    'T2-2.20C',
    'L2-2.20C',
    'T4-1.10B',
    'L4-1.10B',
    'T4-1.12C',
    'L4-1.12C',
    'D.review',
  ],
  title: { ja: '入力内容の確認', en: 'Please check everything' },
  body: {
    ja: '「登録」を押すとアカウントが登録されます。登録後は前の画面にもどれません。',
    en: 'Pressing “Register” creates your account. You cannot go back after that.',
  },
  show: registeredShown,
  actions: { register: { label: { ja: '登録', en: 'Register' }, answer: z.object({ register: z.literal(true) }) } },
} as const satisfies StepDefinition;

export const accountCreated = {
  guide: [
    'T1-1.21B',
    'L1-1.21B',
    'T1-1.17C',
    'L1-1.17C',
    'T2-2.25B',
    'L2-2.25B',
    'T2-2.21C',
    'L2-2.21C',
    'T4-1.11B',
    'L4-1.11B',
    'T4-1.13C',
    'L4-1.13C',
    'D.created',
  ],
  title: { ja: 'アカウントの登録完了', en: 'Your account is ready' },
  body: {
    ja: 'TOYOTAアカウントを登録しました。お知らせのメールをお送りします。',
    en: 'Your TOYOTA account is registered. A mail confirms it.',
  },
} as const satisfies NoticeDefinition;

export const customerRegistered = {
  guide: ['T1-1.9A', 'L1-1.9A', 'T2-2.13A', 'L2-2.13A', 'T4-1.4A', 'L4-1.4A'],
  title: { ja: 'お客さま情報の登録', en: 'Your details are registered' },
  body: { ja: 'ご確認いただいた内容を登録しました。', en: 'What you confirmed has been registered.' },
  next,
} as const satisfies NoticeDefinition;

export const accountConfirmed = {
  guide: ['T1-1.10A', 'L1-1.10A', 'T2-2.14A', 'L2-2.14A', 'T4-1.5A', 'L4-1.5A'],
  title: { ja: '登録情報の確認完了', en: 'Your details are confirmed' },
  body: { ja: '登録情報の確認が完了しました。', en: 'The check of your registered details is complete.' },
} as const satisfies NoticeDefinition;
