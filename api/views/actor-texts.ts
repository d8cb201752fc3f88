import type { Actor, Language, Localized } from '../../procedures/step.ts';

const texts: Readonly<Record<Actor, Localized>> = {
  buyer: { ja: '買主さまの操作を待っています。', en: 'Waiting for the buyer.' },
  user: { ja: '使用者さまの操作を待っています。', en: 'Waiting for the user.' },
  staff: { ja: '販売店スタッフの確認を待っています。', en: 'Waiting for the dealer’s staff.' },
  owner: { ja: 'オーナーさまの操作を待っています。', en: 'Waiting for the owner.' },
  sharee: { ja: '招待された方の操作を待っています。', en: 'Waiting for the person who is invited.' },
  member: { ja: 'お客さまの操作を待っています。', en: 'Waiting for the customer.' },
  reviewer: { ja: '審査の結果を待っています。', en: 'Waiting for the review.' },
  provider: { ja: 'お支払いサービスの応答を待っています。', en: 'Waiting for the payment service.' },
};

export function actorText(actor: Actor, language: Language): string {
  return texts[actor][language];
}
