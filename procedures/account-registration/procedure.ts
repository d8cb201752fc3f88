import { z } from 'zod';
import { commonEnds } from '../common-ends.ts';
import { field } from '../fields/field.ts';
import { identifyNotices, identifySteps, identifyWaits } from '../sign-in-or-sign-up/steps.ts';
import type { EndDefinition, ProcedureDefinition } from '../step.ts';

const accountRegistered = {
  outcome: 'completed',
  guide: ['D.created'],
  title: { ja: 'アカウントの登録完了', en: 'Your account is ready' },
  body: {
    ja: 'TOYOTAアカウントを登録しました。お知らせのメールをお送りします。このメールアドレスでログインできます。',
    en: 'Your TOYOTA account is registered. A mail confirms it. Sign in with this address.',
  },
  show: z.object({ email: field(z.string(), { label: { ja: 'メールアドレス', en: 'E-mail address' } }) }),
} as const satisfies EndDefinition;

/** Section 0 standing alone: somebody gets an account before a visit to the dealer. */
export const accountRegistration = {
  type: 'account-registration',
  title: { ja: 'TOYOTAアカウントの登録', en: 'TOYOTA account registration' },
  actor: 'member',
  notices: identifyNotices,
  steps: identifySteps,
  waits: identifyWaits,
  ends: { 'account-registered': accountRegistered, ...commonEnds },
} as const satisfies ProcedureDefinition;
