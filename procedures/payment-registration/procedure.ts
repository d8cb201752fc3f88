import { z } from 'zod';
import { commonEnds } from '../common-ends.ts';
import { paymentShown } from '../payment/fields.ts';
import { paymentNotices, paymentSteps } from '../payment/steps.ts';
import type { ProcedureDefinition } from '../step.ts';

/** Another way to pay, where the bank debit could not be set up. */
export const paymentRegistration = {
  type: 'payment-registration',
  title: { ja: 'お支払い方法の再登録', en: 'Another way to pay' },
  actor: 'user',
  notices: paymentNotices,
  steps: paymentSteps,
  waits: {},
  ends: {
    'payment-registered': {
      outcome: 'completed',
      guide: [],
      title: { ja: 'お支払い方法を登録しました', en: 'Your way to pay is registered' },
      body: { ja: 'ご利用中のサービスは、このお支払い方法で続けてご利用いただけます。', en: 'Your services go on with it.' },
      show: z.object(paymentShown),
    },
    ...commonEnds,
  },
} as const satisfies ProcedureDefinition;
