import { z } from 'zod';
import { consentStep } from '../consent.ts';
import { field } from '../fields/field.ts';
import { code } from '../fields/field-codes.ts';
import { currentPassword, email } from '../fields/login.ts';
import { smsNumber } from '../fields/sms-number.ts';
import type { NoticeDefinition, StepDefinition } from '../step.ts';
import { next } from '../texts.ts';

export const ownerSignIn = {
  kind: 'form',
  guide: [],
  title: { ja: 'オーナーさまのログイン', en: 'Sign in as the owner' },
  body: {
    ja: '{service}をご契約中のTOYOTAアカウントでログインしてください。',
    en: 'Please sign in with the TOYOTA account that holds the {service} contract.',
  },
  actions: {
    'sign-in': {
      label: { ja: 'ログイン', en: 'Sign in' },
      answer: z.object({ email, password: currentPassword }),
      accepted: z.object({ account: z.uuid() }),
    },
  },
} as const satisfies StepDefinition;

export const ownerStart = {
  guide: ['S1-1.1', 'S1-1.2', 'S1-2.1', 'S1-2.2'],
  title: { ja: 'リモートサービスのシェア', en: 'Share your remote services' },
  body: {
    ja: 'ご家族など、おクルマを一緒に使う方5人まで、リモートサービスの一部をお使いいただけるようになります。',
    en: 'Up to five people who use the car with you can be given some of its remote services.',
  },
  next: { ja: 'シェアする', en: 'Share' },
} as const satisfies NoticeDefinition;

export const ownerOverview = {
  guide: ['S1-1.3', 'S1-2.3'],
  title: { ja: 'シェアの流れ', en: 'How it goes' },
  body: {
    ja: '1. シェアしたい方を招待します（QRコードまたはSMS）\n2. その方が、ご自身のアカウントでシェアを申し込みます\n3. 申込みの内容を確認し、承認します',
    en: '1. You invite somebody, by QR code or by SMS\n2. That person asks to be shared with, using their own account\n3. You look at the request and approve it',
  },
  next: { ja: '設定をはじめる', en: 'Begin' },
} as const satisfies NoticeDefinition;

export const invite = {
  kind: 'choice',
  guide: ['S1-2.4'],
  title: { ja: '招待の方法', en: 'How do you want to invite?' },
  body: {
    ja: 'シェアしたい方がそばにいるときは、QRコードがかんたんです。離れているときは、認証コードをSMSで送れます。',
    en: 'A QR code is easiest when you are together. Otherwise, send a code by SMS.',
  },
  actions: {
    qr: { label: { ja: 'QRコードを表示する', en: 'Show a QR code' }, answer: z.object({ by: z.literal('qr') }) },
    sms: { label: { ja: '認証コードをSMSで送る', en: 'Send a code by SMS' }, answer: z.object({ by: z.literal('sms') }) },
  },
} as const satisfies StepDefinition;

export const shareeNumber = {
  kind: 'form',
  guide: ['S1-2.5'],
  title: { ja: '招待する方の携帯電話番号', en: 'Whose mobile number?' },
  body: {
    ja: 'この番号に、シェアに必要な認証コードとリンクをSMSでお送りします。ご本人の番号であることをご確認ください。',
    en: 'We send the code and a link to this number by SMS. Please make sure that it is the right one.',
  },
  actions: { send: { label: { ja: '送信', en: 'Send' }, answer: z.object({ mobile: smsNumber }) } },
} as const satisfies StepDefinition;

const arrived = { arrive: { label: next, answer: z.object({ arrived: z.literal(true) }) } };

/** A scan, as the sharee's guide sees it, too. */
export const handoff = {
  kind: 'handoff',
  by: 'sharee',
  guide: ['S1-1.4', 'S2-1.4'],
  title: { ja: '招待する方のスマートフォンで読み取ってください', en: 'Let the other person scan this' },
  body: {
    ja: '読み取りが済むと、この画面は自動で進みます。読み取れないときは、URLをコピーしてお送りください。URLは{days}日間有効です。',
    en: 'This page moves on by itself. If the code cannot be scanned, copy the URL and send it. It is valid for {days} days.',
  },
  show: z.object({ url: z.string(), days: z.string() }),
  actions: arrived,
} as const satisfies StepDefinition;

export const codeSent = {
  kind: 'handoff',
  by: 'sharee',
  guide: ['S1-2.5'],
  title: { ja: '認証コードを送信しました', en: 'The code is on its way' },
  body: {
    ja: '招待した方がSMSのリンクを開くと、この画面は自動で進みます。番号を直すときは前の画面にもどってください。',
    en: 'This page moves on by itself once the link in the SMS has been opened. To correct the number, go back.',
  },
  show: z.object({ mobile: field(z.string(), { label: { ja: '送信先', en: 'Sent to' }, input: 'tel' }) }),
  resend: { ja: '認証コードを再送', en: 'Send a new code' },
  actions: arrived,
} as const satisfies StepDefinition;

export const requestArrived = {
  guide: ['S1-1.5', 'S1-2.6'],
  title: { ja: 'シェアの申込みが届きました', en: 'A request to share has arrived' },
  body: {
    ja: '招待した方からの申込みです。次の画面で内容を確認し、承認するかどうかを選んでください。',
    en: 'The person you invited has sent the request. Look at it on the next page, then approve it or decline.',
  },
  next: { ja: '内容を確認する', en: 'Look at it' },
} as const satisfies NoticeDefinition;

const consent = consentStep({
  guide: ['S1-1.6', 'S1-2.7', 'S2-1.5', 'S2-2.7'],
  title: { ja: 'シェアの承認', en: 'Approval by the owner' },
  body: {
    ja: '期限までに承認されなかった申込みは無効になります。心当たりのない申込みは承認しないでください。',
    en: 'A request that is not approved in time expires. A request from somebody unknown should be declined.',
  },
  documents: ['share-notes-owner'],
  button: { ja: '同意してシェアする', en: 'Agree and share' },
});

export const approve = {
  ...consent,
  forOthers: {
    title: { ja: 'シェアを申し込みました', en: 'Your request is on its way' },
    body: {
      ja: 'オーナーさまにお知らせしました。承認されると、この画面は自動で進みます。画面を閉じても申込みは取り消されません。',
      en: 'The owner has been told. This page moves on by itself once the request is approved. You can close it: the request stands.',
    },
  },
  show: z.object({ sharee: field(z.string(), { label: { ja: '申込みをした方', en: 'Requested by' } }) }),
  actions: {
    ...consent.actions,
    decline: { label: { ja: '承認しない', en: 'Decline' }, answer: z.object({ decline: z.literal(true, code('required')) }) },
  },
} as const satisfies StepDefinition;
