import { z } from 'zod';
import { birthDateDone, birthDateSteps, linkConsent, signInLinked } from '../dealer-link/member-steps.ts';
import { address } from '../fields/address.ts';
import { field } from '../fields/field.ts';
import { code } from '../fields/field-codes.ts';
import { currentPassword, isRepeated, newPassword, newPasswordAgain, repeatNeeded } from '../fields/login.ts';
import { familyName, familyNameKana, givenName, givenNameKana, sex } from '../fields/person.ts';
import { phone, verificationPhone } from '../fields/phone.ts';
import { accountCreated, reviewDetails } from '../sign-in-or-sign-up/checks.ts';
import { accountTerms, email, emailCode } from '../sign-in-or-sign-up/email.ts';
import { signIn } from '../sign-in-or-sign-up/sign-in.ts';
import type { NoticeDefinition, StepDefinition } from '../step.ts';
import { confirm } from '../texts.ts';

const memberId = field(z.string().normalize('NFKC').trim().min(1, code('required')).max(64, code('too-long')), {
  label: { ja: 'ユーザーID', en: 'User ID' },
  example: '03101200200010',
  autocomplete: 'username',
});

export const oldSignIn = {
  kind: 'form',
  guide: ['M.1'],
  title: { ja: 'オーナーズサイトにログイン', en: 'Sign in to the owner’s site' },
  body: {
    ja: 'これまでお使いのオーナーズサイトのユーザーIDとパスワードを入力してください。',
    en: 'Use the user ID and password of the owner’s site that you have used so far.',
  },
  actions: {
    'sign-in': {
      label: { ja: 'ログイン', en: 'Sign in' },
      answer: z.object({ id: memberId, password: currentPassword }),
      accepted: z.object({ member: z.string() }),
    },
  },
} as const satisfies StepDefinition;

export const announcement = {
  guide: ['M.2'],
  title: { ja: '重要なお知らせ', en: 'Please note' },
  body: {
    ja: 'オーナーズサイトは、整備手帳サービスに移行します。引き続きご利用いただくために、TOYOTAアカウントへの移行をお願いします。',
    en: 'The owner’s site moves to the maintenance-book service. To go on using it, please move to a TOYOTA account.',
  },
} as const satisfies NoticeDefinition;

export const accountChoice = {
  kind: 'choice',
  guide: ['M.3'],
  title: { ja: 'TOYOTAアカウントをお持ちですか', en: 'Do you have a TOYOTA account?' },
  body: {
    ja: '整備手帳サービスのご利用にはTOYOTAアカウント（旧TOYOTA/LEXUSの共通ID）が必要です。',
    en: 'The maintenance-book service needs a TOYOTA account (formerly the TOYOTA/LEXUS common ID).',
  },
  actions: {
    new: { label: { ja: '新しくアカウントを登録する', en: 'Register a new account' }, answer: z.object({ existing: z.literal(false) }) },
    existing: { label: { ja: 'お持ちのアカウントでログインする', en: 'Use my account' }, answer: z.object({ existing: z.literal(true) }) },
  },
} as const satisfies StepDefinition;

const mobilePhone = field(verificationPhone, {
  label: { ja: '携帯電話番号', en: 'Mobile phone' },
  hint: { ja: '不正なログインを防ぐためにも使います。', en: 'Also used to keep others out of your account.' },
  example: '090-1234-5678',
  input: 'tel',
  autocomplete: 'tel-national',
  group: { ja: 'ご連絡先', en: 'How to reach you' },
});

/** Not needed: there is a mobile number. */
const otherPhone = field(phone, {
  label: { ja: 'ご自宅などの電話番号', en: 'Phone at home' },
  example: '052-123-4567',
  input: 'tel',
  autocomplete: 'tel-national',
});

/** What an account holds of a person, without the birth date: that is asked for after the link, and only where it is missing. */
const person = { familyName, givenName, familyNameKana, givenNameKana, sex, ...address, mobilePhone, phone: otherPhone };

export const migrationDetails = {
  kind: 'form',
  guide: ['M.7'],
  title: { ja: 'ログイン情報とお客さま情報の登録', en: 'Password and details' },
  body: {
    ja: 'メールアドレスの確認ができました。オーナーズサイトの登録内容を引き継いでいます。足りないところを入力してください。',
    en: 'Your e-mail address is confirmed. What the owner’s site knows is filled in: please complete what is missing.',
  },
  actions: {
    confirm: {
      label: confirm,
      answer: z.object({ password: newPassword, passwordAgain: newPasswordAgain, ...person }).refine(isRepeated, repeatNeeded),
      accepted: z.object(person),
    },
  },
} as const satisfies StepDefinition;

/** The account that was registered, or none: asked for once more before it is linked. */
export const signInAgain = {
  ...signInLinked,
  guide: ['M.11'],
  title: { ja: 'もう一度ログインしてください', en: 'Please sign in once more' },
  body: {
    ja: '安全のため、登録したTOYOTAアカウントでもう一度ログインしてください。',
    en: 'For security, please sign in with the TOYOTA account that you have just registered.',
  },
} as const satisfies StepDefinition;

export const linkedNotice = {
  guide: ['M.15'],
  title: { ja: '販売店との連携完了', en: 'Linked with your dealer' },
  body: { ja: '販売店との連携が完了しました。', en: 'Your account is linked with the dealer.' },
} as const satisfies NoticeDefinition;

/** Steps of other procedures, where this guide shows them. */
export const sharedSteps = {
  'account-terms': { ...accountTerms, guide: ['M.4'] },
  email: {
    ...email,
    guide: ['M.5'],
    body: {
      ja: 'ログインに使うメールアドレスです。オーナーズサイトにご登録のアドレスがある場合は入力済みで、変更もできます。確認のため、6桁の認証コードをお送りします。受信拒否を設定している方は id.toyota からのメールを受け取れるようにしてください。',
      en: 'This is the address you will sign in with. One that the owner’s site knows is filled in, and you can change it. We send it a 6-digit code. If you filter your mail, please allow mail from id.toyota.',
    },
  },
  'email-code': { ...emailCode, guide: ['M.6'] },
  'review-details': { ...reviewDetails, guide: ['M.8'] },
  'sign-in': {
    ...signIn,
    guide: ['M.11'],
    // Here nobody registers: that was asked on the screen before.
    body: {
      ja: 'TOYOTAアカウント（旧TOYOTA/LEXUSの共通ID）のメールアドレスとパスワードでログインしてください。アカウントをお持ちでない方は、前の画面にもどって新しく登録できます。',
      en: 'Sign in with the e-mail address and password of your TOYOTA account (formerly the TOYOTA/LEXUS common ID). If you have none, go back and register one.',
    },
    actions: { 'sign-in': signIn.actions['sign-in'] },
  },
  'link-consent': { ...linkConsent, guide: ['M.10'] },
  'birth-date': { ...birthDateSteps['birth-date'], guide: ['M.12'] },
  'birth-date-check': { ...birthDateSteps['birth-date-check'], guide: ['M.13'] },
} as const;

export const sharedNotices = {
  'account-created': { ...accountCreated, guide: ['M.9'] },
  'birth-date-done': { ...birthDateDone, guide: ['M.14'] },
} as const;
