import { z } from 'zod';
import { field } from '../fields/field.ts';
import { code } from '../fields/field-codes.ts';
import type { Localized, StepDefinition } from '../step.ts';
import { both } from './both-guides.ts';
import { type RefusalReason, refusalReasons } from './refusal-reasons.ts';
import { vehicleShown } from './steps.ts';

/** Why a person has to look at it. */
export const reviewReasons = {
  'no-certificate': { ja: '車検証が見つからない', en: 'No certificate with both numbers' },
  'other-brand': { ja: 'ブランドが異なる', en: 'A vehicle of another brand' },
  'type-differs': { ja: 'お客さま種別が異なる', en: 'The customer types differ' },
  'name-differs': { ja: '氏名・法人名が異なる', en: 'The names differ' },
  'address-differs': { ja: '住所が異なる', en: 'The addresses differ' },
} as const satisfies Record<string, Localized>;

const reason = z.enum(Object.keys(refusalReasons) as [RefusalReason, ...RefusalReason[]], code('choose-one'));

const type = { options: { personal: { ja: '個人', en: 'Personal' }, corporate: { ja: '法人', en: 'Corporate' } } };
const name = { ja: '氏名・法人名', en: 'Name' };
const address = { ja: '住所', en: 'Address' };
const customerType = { ja: 'お客さま種別', en: 'Customer type' };

/**
 * Answered by a support agent. The leg is theirs: what is compared is shown to them alone, while the customer follows and reads title
 * and body only.
 */
export const review = {
  kind: 'form',
  by: 'reviewer',
  guide: both('9A', '18B', '20C'),
  title: { ja: 'お申込みを受け付けました（審査中）', en: 'We have your application: it is being reviewed' },
  body: {
    ja: 'アカウントと車検証の登録内容を確認しています。数日かかることがあります。結果はメールでお知らせしますので、この画面は閉じても構いません。',
    en: 'Your account is being compared with the inspection certificate. It can take some days. A mail will tell you the result, so you may close this page.',
  },
  forReviewer: {
    title: { ja: '使用者登録の審査', en: 'Review of a user registration' },
    body: {
      ja: 'アカウントと車検証を見比べて、登録を認めるかどうかを判断してください。判断はやり直せません。結果はお客さまにメールで届きます。',
      en: 'Compare the account with the certificate, and decide whether this is the user. It cannot be undone. The customer is told by mail.',
    },
  },
  show: z.object({
    reason: field(z.string(), { label: { ja: '確認が必要な理由', en: 'Why it needs a person' }, options: reviewReasons }),
    ...vehicleShown,
    certificateBrand: field(z.string().optional(), {
      label: { ja: 'ブランド', en: 'Brand' },
      group: { ja: '車検証', en: 'Certificate' },
      options: { toyota: { ja: 'TOYOTA', en: 'TOYOTA' }, lexus: { ja: 'LEXUS', en: 'LEXUS' } },
    }),
    certificateType: field(z.string().optional(), { label: customerType, ...type }),
    certificateName: field(z.string().optional(), { label: name }),
    certificateAddress: field(z.string().optional(), { label: address }),
    accountType: field(z.string(), { label: customerType, ...type, group: { ja: 'TOYOTAアカウント', en: 'TOYOTA account' } }),
    accountName: field(z.string(), { label: name }),
    accountAddress: field(z.string(), { label: address }),
  }),
  actions: {
    approve: { label: { ja: '登録を認める', en: 'Approve' }, answer: z.object({ decision: z.literal('approve') }) },
    refuse: {
      label: { ja: '登録を認めない', en: 'Refuse' },
      answer: z.object({
        decision: z.literal('refuse'),
        reason: field(reason, {
          label: { ja: '認めない理由', en: 'Reason for refusing' },
          hint: {
            ja: 'お客さまの画面とメールで、このままお伝えします。',
            en: 'Told to the customer in these words, on the page and by mail.',
          },
          input: 'radio',
          options: refusalReasons,
        }),
      }),
    },
  },
} as const satisfies StepDefinition;

export const refusalShown = z.object({ reason: field(z.string(), { label: { ja: '理由', en: 'Reason' }, options: refusalReasons }) });
