import { z } from 'zod';
import { field } from '../fields/field.ts';
import type { EndDefinition } from '../step.ts';
import { refusalShown } from './review.ts';

const registeredShown = z.object({
  registeredName: field(z.string(), { label: { ja: '使用者', en: 'User' } }),
  vehicle: field(z.string().optional(), { label: { ja: '車名', en: 'Model' } }),
});

/** The guides tell the result by mail only; whoever looks at the page sees it there too. */
export const registered = {
  outcome: 'completed',
  guide: [],
  title: { ja: '使用者情報の登録完了', en: 'You are registered as the user' },
  body: {
    ja: '続けて、{site}のサービスの利用手続きにお進みいただけます。お送りしたメールのリンクからも始められます。',
    en: 'You can go on and apply for the services of {site}, here or by the link in the mail.',
  },
  show: registeredShown,
  forReviewer: {
    title: { ja: '審査済みです', en: 'This review is decided' },
    body: {
      ja: '登録を認めました。お客さまにメールでお知らせします。',
      en: 'The registration was approved. The customer is told by mail.',
    },
  },
} as const satisfies EndDefinition;

export const registeredOnly = {
  outcome: 'completed',
  guide: [],
  title: { ja: '使用者情報の登録完了', en: 'You are registered as the user' },
  body: {
    ja: 'このおクルマはサービス申込みの対象ではないため、お手続きは以上です。',
    en: 'There are no services to apply for with this vehicle, so this is all.',
  },
  show: registeredShown,
  forReviewer: {
    title: { ja: '審査済みです', en: 'This review is decided' },
    body: {
      ja: '登録を認めました。お客さまにメールでお知らせします。',
      en: 'The registration was approved. The customer is told by mail.',
    },
  },
} as const satisfies EndDefinition;

export const refused = {
  outcome: 'refused',
  guide: [],
  title: { ja: '使用者情報を登録できませんでした', en: 'You could not be registered' },
  body: {
    ja: '次の理由により登録できませんでした。ご確認のうえ、もう一度お手続きください。アカウントはそのままお使いいただけます。ご不明な点は{desk}（{deskPhone}、{deskHours}）までお問い合わせください。',
    en: 'The reason is below. Once that is settled, please start again; your account stays as it is. Questions: {desk}, {deskPhone}, {deskHours}.',
  },
  show: refusalShown,
  forReviewer: {
    title: { ja: '審査済みです', en: 'This review is decided' },
    body: {
      ja: '登録を認めませんでした。理由は、お客さまの画面とメールでお知らせします。',
      en: 'The registration was refused. The customer is told why, on the page and by mail.',
    },
  },
} as const satisfies EndDefinition;

export const keiCar = {
  outcome: 'ineligible',
  guide: ['L4-1.6A'],
  title: { ja: '軽自動車は登録できません', en: 'Kei cars cannot be registered' },
  body: {
    ja: '入力された車両は軽自動車のため、使用者情報を登録できません。アカウントはそのままお使いいただけます。',
    en: 'This vehicle is a kei car, so its user cannot be registered. Your account stays as it is.',
  },
} as const satisfies EndDefinition;
