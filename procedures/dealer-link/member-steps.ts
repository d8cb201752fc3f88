import { z } from 'zod';
import { consentStep } from '../consent.ts';
import { field } from '../fields/field.ts';
import { currentPassword, email } from '../fields/login.ts';
import { birthDate as birthDateField } from '../fields/person.ts';
import type { NoticeDefinition, StepDefinition } from '../step.ts';
import { confirm, next } from '../texts.ts';

/** One account and no other: there is no way to register here. */
export const signInLinked = {
  kind: 'form',
  guide: ['D.sign-in'],
  title: { ja: 'ログイン', en: 'Sign in' },
  body: {
    ja: 'メールをお受け取りになったTOYOTAアカウントでログインしてください。販売店との連携の手続きに進みます。',
    en: 'Sign in with the TOYOTA account that got the mail, to link it with the dealer.',
  },
  actions: {
    'sign-in': {
      label: { ja: 'ログイン', en: 'Sign in' },
      answer: z.object({ email, password: currentPassword }),
      accepted: z.object({ account: z.uuid() }),
    },
  },
} as const satisfies StepDefinition;

export const birthDate = {
  kind: 'form',
  guide: ['D.birth-date'],
  title: { ja: '生年月日の登録', en: 'Your birth date' },
  body: {
    ja: '{site}のご利用には生年月日の登録が必要です。',
    en: 'To use {site} your birth date must be registered.',
  },
  actions: { confirm: { label: confirm, answer: z.object({ birthDate: birthDateField }) } },
} as const satisfies StepDefinition;

export const birthDateCheck = {
  kind: 'confirm',
  guide: ['D.birth-date-confirm'],
  title: { ja: '生年月日の確認', en: 'Is this right?' },
  body: {
    ja: '間違いがなければ「登録」を押してください。直すときは前の画面にもどってください。',
    en: 'Press “Register” if it is right. To correct it, go back.',
  },
  show: z.object({ birthDate: birthDateField }),
  actions: { register: { label: { ja: '登録', en: 'Register' }, answer: z.object({ register: z.literal(true) }) } },
} as const satisfies StepDefinition;

export const birthDateDone = {
  guide: ['D.birth-date-done'],
  title: { ja: '生年月日を登録しました', en: 'Your birth date is registered' },
  body: { ja: '続けてお手続きください。', en: 'Please go on.' },
  next,
} as const satisfies NoticeDefinition;

export const siteTerms = consentStep({
  guide: ['D.site-terms'],
  title: { ja: '{site}利用規約の同意', en: 'Terms of {site}' },
  body: { ja: '{site}の利用規約が更新されています。ご確認ください。', en: 'The terms of {site} have been updated.' },
  documents: ['site-terms'],
});

/** The dealer, and what dealer and maker tell each other. */
export const linkConsent = {
  ...consentStep({
    guide: ['D.link-consent'],
    title: { ja: '販売店との連携', en: 'Link with your dealer' },
    body: {
      ja: '{dealer} とお客さまのTOYOTAアカウントを連携します。連携すると、{site}でのご商談や見積り、点検・整備の予約、販売店からのお知らせをご利用いただけます。双方で利用する情報をご確認ください。お心当たりのない場合は{desk}（{deskPhone}）までお問い合わせください。',
      en: 'Your TOYOTA account will be linked with {dealer}. In {site} you can then talk about offers, book inspections and get news from the dealer. Please read which information both sides will use. If you did not expect this: {desk}, {deskPhone}.',
    },
    documents: ['dealer-exchange'],
    button: { ja: 'この販売店と連携する', en: 'Link with this dealer' },
  }),
  show: z.object({ dealer: field(z.string(), { label: { ja: '連携する販売店', en: 'Dealer' } }) }),
} as const satisfies StepDefinition;

/** Asked only of whom it is missing. */
export const birthDateSteps = { 'birth-date': birthDate, 'birth-date-check': birthDateCheck };
