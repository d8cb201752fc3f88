import { z } from 'zod';
import { consentStep } from '../consent.ts';
import { field } from '../fields/field.ts';
import { code } from '../fields/field-codes.ts';
import { localizedText } from '../fields/localized-text.ts';
import { paymentShown } from '../payment/fields.ts';
import type { StepDefinition } from '../step.ts';
import { next } from '../texts.ts';

/** The same numbers in both guides, at the dealer and after delivery. */
export const both = (...screens: readonly string[]) =>
  screens.flatMap((screen) => ['T3-2', 'L3-2', 'T5-2', 'L5-2'].map((section) => `${section}.${screen}`));

export const chargingApply = {
  kind: 'choice',
  guide: both('1'),
  title: { ja: 'EV・PHV充電サポートの利用申込み', en: 'Apply for EV/PHV charging support' },
  body: {
    ja: '外出先の充電器をご利用いただけるサービスです。使用者さまの名義でお申込みください。別の名義をご希望の場合は「利用申込みをしない」を選び、納車後にお手続きください。',
    en: 'With it you charge at charging stations on the way. It is applied for in the name of the user; for another name, choose “do not apply” and do it after delivery.',
  },
  actions: {
    yes: { label: { ja: '利用申込みをする', en: 'Apply' }, answer: z.object({ apply: z.literal(true) }) },
    no: { label: { ja: '利用申込みをしない', en: 'Do not apply' }, answer: z.object({ apply: z.literal(false) }) },
  },
} as const satisfies StepDefinition;

export const chargingTerms = consentStep({
  guide: both('2A'),
  title: { ja: '充電サポート利用規約の同意', en: 'Terms of the charging support' },
  documents: ['charging-terms'],
});

/** Plans with quick charging only for vehicles that take it. */
export const plan = {
  kind: 'form',
  guide: both('3A'),
  title: { ja: '充電プランの選択', en: 'Choose a plan' },
  body: { ja: 'ご希望のプランを選んでください。', en: 'Which plan would you like?' },
  actions: {
    choose: {
      label: next,
      answer: z.object({
        plan: field(z.string(code('choose-one')).min(1, code('choose-one')), { label: { ja: 'プラン', en: 'Plan' }, input: 'radio' }),
      }),
    },
  },
} as const satisfies StepDefinition;

export const reviewCharging = {
  kind: 'confirm',
  guide: both('9A'),
  title: { ja: 'お申込み内容の確認', en: 'Check your application' },
  show: z.object({ plan: field(localizedText, { label: { ja: '充電プラン', en: 'Charging plan' } }), ...paymentShown }),
  actions: {
    confirm: { label: { ja: 'この内容で申し込む', en: 'Apply with these details' }, answer: z.object({ confirmed: z.literal(true) }) },
  },
} as const satisfies StepDefinition;

/** After it there is no way back. */
export const submitCharging = {
  kind: 'confirm',
  guide: both('10A'),
  title: { ja: 'EV・PHV充電サポートのお申込み', en: 'Submit the application for charging support' },
  body: {
    ja: '「申し込む」を押すとお申込みを受け付けます。そのあとは前の画面にもどれません。',
    en: 'Once you have submitted it you cannot go back.',
  },
  actions: { submit: { label: { ja: '申し込む', en: 'Submit' }, answer: z.object({ submitted: z.literal(true) }) } },
} as const satisfies StepDefinition;
