import { z } from 'zod';
import { field } from '../fields/field.ts';
import { code } from '../fields/field-codes.ts';
import type { NoticeDefinition, StepDefinition } from '../step.ts';
import { next } from '../texts.ts';

/** The same screens stand in four sections: each brand's connected service, and charging support, at the dealer and afterwards. */
const screens = (connected: readonly string[], charging: string) => [
  ...connected,
  ...['T3-2', 'L3-2', 'T5-2', 'L5-2'].map((section) => `${section}.${charging}`),
];

/** What can be chosen depends on the place and on the customer: see `workflows/payment/choose-payment.ts`. */
export const paymentMethod = {
  kind: 'form',
  guide: [
    ...screens(['T3-1.6A', 'T5-1.8A', 'L5-1.5A'], '4A'),
    'T3-1.FAQ',
    'T3-2.FAQ',
    'L3-2.FAQ',
    'T5-1.FAQ',
    'L5-1.FAQ',
    'T5-2.FAQ',
    'L5-2.FAQ',
  ],
  title: { ja: 'お支払い方法の選択', en: 'How would you like to pay?' },
  body: {
    ja: 'ここで登録するお支払い方法は、{site}のすべてのサービスに使われます。\n口座引落し：販売店スタッフが口座振替依頼書をお渡しします。\n請求書払い（法人のお客さま）：ご登録の法人住所へ請求書をお送りします。',
    en: 'All your services of {site} are paid with it.\nBank debit: the staff hand you a paper form for your bank.\nInvoice (companies): it is sent to the company’s registered address.',
  },
  actions: {
    choose: {
      label: next,
      answer: z.object({
        method: field(z.string(code('choose-one')).min(1, code('choose-one')), {
          label: { ja: 'お支払い方法', en: 'Payment' },
          input: 'radio',
        }),
      }),
    },
  },
} as const satisfies StepDefinition;

export const cardStart = {
  guide: screens(['T3-1.7A', 'T5-1.9A', 'L5-1.6A'], '5A'),
  title: { ja: 'カードの登録を始めます', en: 'Register your card' },
  body: {
    ja: '決済サービスのページに移り、カード番号・有効期限・セキュリティコードを入力します。カードによっては本人認証（3Dセキュア）があります。カード番号は{site}では保存しません。',
    en: 'The payment service asks for the number, the expiry date and the security code, and where your card wants it for 3-D Secure. {site} never sees the number.',
  },
} as const satisfies NoticeDefinition;

/** Answered by the provider. `page` must be the page that is open now: an earlier one that is settled late does not count. */
export const cardPage = {
  kind: 'redirect',
  by: 'provider',
  guide: [...screens(['T3-1.8A', 'T5-1.10A', 'L5-1.7A'], '6A'), ...screens(['T3-1.9A', 'T5-1.11A', 'L5-1.8A'], '7A')],
  title: { ja: 'カード情報の入力', en: 'Enter your card' },
  body: {
    ja: '決済サービスのページでカードを登録してください。登録が済むと、この画面は自動で進みます。',
    en: 'Please register the card on the page of the payment service. This screen moves on by itself afterwards.',
  },
  show: z.object({ url: z.string() }),
  actions: {
    settle: {
      label: next,
      answer: z.object({
        page: z.string(),
        result: z.enum(['registered', 'refused', 'abandoned']),
        label: z.string().optional(),
        reference: z.string().optional(),
      }),
    },
  },
} as const satisfies StepDefinition;

export const cardRegistered = {
  guide: screens(['T3-1.10A', 'T5-1.12A', 'L5-1.9A'], '8A'),
  title: { ja: 'カードを登録しました', en: 'Your card is registered' },
  body: { ja: 'お支払い方法の登録は完了です。', en: 'That was all for the payment.' },
  next: { ja: '進む', en: 'Continue' },
} as const satisfies NoticeDefinition;

export const paymentSteps = { 'payment-method': paymentMethod, 'card-page': cardPage } as const;
export const paymentNotices = { 'card-start': cardStart, 'card-registered': cardRegistered } as const;
