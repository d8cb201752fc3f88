import { z } from 'zod';
import { consentStep } from '../consent.ts';
import { field } from '../fields/field.ts';
import { code } from '../fields/field-codes.ts';
import { localizedText } from '../fields/localized-text.ts';
import { paymentShown } from '../payment/fields.ts';
import type { NoticeDefinition, StepDefinition, WaitDefinition } from '../step.ts';
import { next } from '../texts.ts';

export const serviceStart = {
  guide: ['T3-1.1', 'L3-1.1', 'T5-1.1', 'L5-1.1'],
  title: { ja: 'サービスの利用手続き', en: 'Apply for services' },
  body: {
    ja: '使用者さまご本人がお手続きください。おクルマでご利用いただけるサービスを順にご案内します。',
    en: 'The user goes on in person. The services of this vehicle come one after the other.',
  },
  next: { ja: '{site}のサービス利用手続きへ', en: 'On to the services of {site}' },
} as const satisfies NoticeDefinition;

export const apply = {
  kind: 'choice',
  guide: ['T3-1.2', 'L3-1.2', 'T5-1.2', 'L5-1.2'],
  title: { ja: '{service}の利用申込み', en: 'Apply for {service}' },
  body: {
    ja: '{service}は、通信でカーライフの安全・安心・快適を支えるサービスです。\nご契約プラン：{plan}',
    en: '{service} connects your car, for safety, comfort and convenience.\nYour plan: {plan}',
  },
  show: z.object({ plan: z.string() }),
  actions: {
    yes: { label: { ja: '利用申込みをする', en: 'Apply' }, answer: z.object({ apply: z.literal(true) }) },
    no: { label: { ja: '利用申込みをしない', en: 'Do not apply' }, answer: z.object({ apply: z.literal(false) }) },
  },
} as const satisfies StepDefinition;

export const contractName = {
  kind: 'choice',
  guide: ['T3-1.3A'],
  title: { ja: '契約名義の選択', en: 'In whose name?' },
  body: { ja: '{service}をどなたの名義でご契約になるかを選んでください。', en: 'Who will be the holder of the contract for {service}?' },
  actions: {
    same: { label: { ja: '使用者と同じ名義', en: 'The user' }, answer: z.object({ sameName: z.literal(true) }) },
    different: { label: { ja: '使用者とは異なる名義', en: 'Somebody else' }, answer: z.object({ sameName: z.literal(false) }) },
  },
} as const satisfies StepDefinition;

export const lineOpening = {
  guide: ['T5-1.3A'],
  title: { ja: '回線を開通しています', en: 'The line of your car is being opened' },
  body: {
    ja: '2〜3分ほどかかります。このままお待ちください。画面を閉じても手続きは続きます。',
    en: 'It takes 2 to 3 minutes, also when you close this page.',
  },
} as const satisfies WaitDefinition;

export const vehicleCheck = {
  guide: ['T5-1.4A'],
  title: { ja: 'おクルマを確認しています', en: 'Your car is being checked' },
  body: { ja: '確認が済むまで、このままお待ちください。', en: 'Please wait a moment.' },
} as const satisfies WaitDefinition;

export const vehicleChecked = {
  guide: ['T5-1.5A'],
  title: { ja: 'おクルマの確認ができました', en: 'Your car has been checked' },
  body: { ja: '続けて、利用規約をご確認ください。', en: 'Next come the terms.' },
} as const satisfies NoticeDefinition;

export const serviceTerms = consentStep({
  guide: ['T3-1.4A', 'L3-1.3A', 'T5-1.6A', 'L5-1.3A'],
  title: { ja: '{service}利用規約等の同意', en: 'Terms of {service}' },
  body: { ja: '2つの文書を確認し、それぞれにチェックを入れてください。', en: 'Please read both documents and tick both boxes.' },
  documents: ['service-terms', 'important-matters'],
});

const extras = field(z.array(z.string()).max(20), { label: { ja: '追加のサービス', en: 'Optional services' }, input: 'checkboxes' });

/** What can be added is the brand's: see `brands/catalogue/`. */
export const options = {
  kind: 'form',
  guide: ['T3-1.5A', 'T5-1.7A', 'L5-1.4A'],
  title: { ja: 'お申込み内容の入力', en: 'What would you like to add?' },
  body: {
    ja: '基本サービス（{plan}）に追加するものを選んでください。追加しない場合は、そのままお進みください。',
    en: 'Choose what you would like besides the basic service ({plan}), or go on without.',
  },
  show: z.object({ plan: z.string() }),
  actions: { choose: { label: next, answer: z.object({ options: extras }) } },
} as const satisfies StepDefinition;

/** LEXUS at the dealer: everything is included, and nothing is paid for. */
export const applicationDetails = {
  kind: 'form',
  guide: ['L3-1.4A'],
  title: { ja: 'お申込み内容の入力', en: 'Details of the application' },
  body: { ja: '{plan}に含まれるサービスのご利用方法を入力してください。', en: 'How would you like to use what {plan} includes?' },
  show: z.object({ plan: z.string() }),
  actions: {
    choose: {
      label: next,
      answer: z.object({
        notices: field(z.enum(['notices-by-email', 'notices-by-app'], code('choose-one')), {
          label: { ja: 'マイカーセキュリティの通知先', en: 'Security notices of your car' },
          input: 'radio',
          options: { 'notices-by-email': { ja: 'メール', en: 'By e-mail' }, 'notices-by-app': { ja: 'アプリ', en: 'In the app' } },
        }),
      }),
    },
  },
} as const satisfies StepDefinition;

const applicationShown = z.object({
  plan: field(z.string(), { label: { ja: 'ご契約プラン', en: 'Plan' } }),
  options: field(localizedText.optional(), { label: { ja: '追加のサービス', en: 'Optional services' } }),
  notices: field(z.enum(['notices-by-email', 'notices-by-app']).optional(), {
    label: { ja: 'マイカーセキュリティの通知先', en: 'Security notices of your car' },
    options: { 'notices-by-email': { ja: 'メール', en: 'By e-mail' }, 'notices-by-app': { ja: 'アプリ', en: 'In the app' } },
  }),
  ...paymentShown,
});

export const reviewApplication = {
  kind: 'confirm',
  guide: ['T3-1.11A', 'L3-1.5A', 'T5-1.13A', 'L5-1.10A'],
  title: { ja: 'お申込み内容の確認', en: 'Check your application' },
  show: applicationShown,
  actions: {
    confirm: { label: { ja: 'この内容で申し込む', en: 'Apply with these details' }, answer: z.object({ confirmed: z.literal(true) }) },
  },
} as const satisfies StepDefinition;

/** After it there is no way back. */
export const submit = {
  kind: 'confirm',
  guide: ['T3-1.12A', 'L3-1.6A', 'T5-1.14A', 'L5-1.11A'],
  title: { ja: '{service}のお申込み', en: 'Submit the application for {service}' },
  body: {
    ja: '「申し込む」を押すとお申込みを受け付けます。そのあとは前の画面にもどれません。',
    en: 'Once you have submitted it you cannot go back.',
  },
  actions: { submit: { label: { ja: '申し込む', en: 'Submit' }, answer: z.object({ submitted: z.literal(true) }) } },
} as const satisfies StepDefinition;
