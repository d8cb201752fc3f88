import { z } from 'zod';
import { commonEnds } from '../common-ends.ts';
import type { ProcedureDefinition, StepDefinition } from '../step.ts';
import { next } from '../texts.ts';

/** The paper form is at the bank. Answered by the provider, days or weeks later. */
const mandate = {
  kind: 'confirm',
  by: 'provider',
  guide: ['T3-1.FAQ', 'T3-2.FAQ', 'L3-2.FAQ'],
  title: { ja: '口座振替の手続き中です', en: 'Your bank debit is being set up' },
  body: {
    ja: '販売店でお渡しした口座振替依頼書を金融機関が確認しています。サービスのお申込みは受け付け済みです。',
    en: 'Your bank is looking at the form. Your application for the services has been accepted already.',
  },
  actions: {
    settle: { label: next, answer: z.object({ mandate: z.string(), result: z.enum(['active', 'failed']) }) },
  },
} as const satisfies StepDefinition;

/** Follows the application by itself, until the bank has decided. */
export const bankDebit = {
  type: 'bank-debit',
  title: { ja: '口座振替の登録', en: 'Bank debit' },
  actor: 'user',
  notices: {},
  steps: { mandate },
  waits: {},
  ends: {
    'debit-active': {
      outcome: 'completed',
      guide: ['T3-1.FAQ'],
      title: { ja: '口座振替が始まります', en: 'Your bank debit is active' },
      body: { ja: 'お支払期日に、ご指定の口座から引き落とします。', en: 'Your account will be debited on the due dates.' },
    },
    'debit-failed': {
      outcome: 'refused',
      guide: [],
      title: { ja: '口座振替を登録できませんでした', en: 'The bank debit could not be set up' },
      body: {
        ja: '別のお支払い方法をご登録ください。ご登録のメールアドレスにもリンクをお送りしました。',
        en: 'Please register another way to pay. A link has been mailed to you as well.',
      },
    },
    ...commonEnds,
  },
} as const satisfies ProcedureDefinition;
