import { z } from 'zod';
import { field } from '../fields/field.ts';
import type { EndDefinition } from '../step.ts';

/** Seen by the owner and by the sharee: each text must do for both. */
export const shared = {
  outcome: 'completed',
  guide: ['S2-1.6', 'S2-2.8'],
  /** On the owner's page, who may have five shares to tell apart. */
  show: z.object({ sharee: field(z.string(), { label: { ja: 'シェアした方', en: 'Shared with' } }) }),
  title: { ja: 'シェアを開始しました', en: 'The remote services are shared' },
  body: {
    ja: 'シェアされた方は、次の機能をお使いいただけます。\n・おクルマの状態の確認（ドア、窓、ライト）\n・ドアの施錠\n・エアコンの始動\n・駐車位置の確認\nご契約の変更やお支払い、ほかの方へのシェアはできません。シェアは、どちらからでもいつでも終了できます。',
    en: 'Whoever it is shared with can now:\n• see the state of the car (doors, windows, lights)\n• lock the doors\n• start the air conditioning\n• see where the car is parked\nThe contract cannot be changed, nothing bought, and nothing shared further. Either of the two can end it at any time.',
  },
} as const satisfies EndDefinition;

export const declined = {
  outcome: 'declined',
  guide: [],
  title: { ja: 'シェアは承認されませんでした', en: 'The request was declined' },
  body: {
    ja: 'オーナーさまが承認しなかったため、シェアは行われていません。',
    en: 'The owner has declined the request. Nothing is shared.',
  },
} as const satisfies EndDefinition;

export const requestExpired = {
  outcome: 'expired',
  guide: [],
  title: { ja: '申込みの期限が過ぎました', en: 'The request has expired' },
  body: {
    ja: '期限までに承認されなかったため、シェアの申込みは無効になりました。もう一度、オーナーさまの招待からはじめてください。',
    en: 'The owner did not answer in time, so the request does not count any more. It can begin again with a new invitation.',
  },
} as const satisfies EndDefinition;

export const invitationExpired = {
  outcome: 'expired',
  guide: [],
  title: { ja: '招待の期限が過ぎました', en: 'The invitation has expired' },
  body: {
    ja: '期限までに申込みがなかったため、招待は無効になりました。シェアするには、オーナーさまがもう一度招待してください。',
    en: 'Nobody sent a request in time, so the invitation does not count any more. The owner can invite again.',
  },
} as const satisfies EndDefinition;

export const ineligible = {
  outcome: 'ineligible',
  guide: [],
  title: { ja: 'シェアの対象となるご契約がありません', en: 'There is no contract that can be shared' },
  body: {
    ja: 'このアカウントには、シェアできるプランの{service}のご契約がありません。ご不明な点は{desk}（{deskPhone}、{deskHours}）までお問い合わせください。',
    en: 'This account holds no {service} contract with a plan that can be shared. Questions: {desk}, {deskPhone}, {deskHours}.',
  },
} as const satisfies EndDefinition;

export const limitReached = {
  outcome: 'refused',
  guide: [],
  title: { ja: 'シェアできる人数の上限に達しています', en: 'Five people share already' },
  body: {
    ja: 'オーナーさま1人につき、シェアできるのは5人までです。ほかの方とのシェアを終了してから、もう一度招待してください。',
    en: 'An owner can share with five people at most. When one of these shares has been ended, another person can be invited.',
  },
} as const satisfies EndDefinition;

export const alreadyShared = {
  outcome: 'refused',
  guide: [],
  title: { ja: 'すでにシェアしています', en: 'This is shared already' },
  body: {
    ja: 'このお二人のあいだでは、すでにシェアが行われています。新しいお手続きは必要ありません。',
    en: 'These two share already. Nothing more needs to be done.',
  },
} as const satisfies EndDefinition;

export const ownAccount = {
  outcome: 'refused',
  guide: [],
  title: { ja: 'ご自身へのシェアはできません', en: 'Nobody shares with themselves' },
  body: { ja: 'オーナーさまとは別のアカウントが必要です。', en: 'The other person needs an account of their own.' },
} as const satisfies EndDefinition;
