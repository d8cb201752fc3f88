import type { Language, Localized } from '../../procedures/step.ts';

/** Why support is asked to look, by the word that a workflow gave. */
const texts: Readonly<Record<string, Localized>> = {
  review: { ja: '審査待ち', en: 'Waits for a review' },
  'review-due-soon': { ja: '審査の期限が近づいています', en: 'The review is due soon' },
  'review-overdue': { ja: '審査の期限を過ぎています', en: 'The review is overdue' },
  'work-failing': { ja: '連携先の処理が失敗し続けています', en: 'Its work keeps failing' },
  'customer-waits': { ja: 'お客さまが店頭でお待ちです', en: 'A customer waits for staff' },
  'works-too-long': { ja: '処理が長引いています', en: 'It works too long' },
  'link-expires-soon': { ja: '連携の期限が近づいています', en: 'The link expires soon' },
  'certificate-mismatch': { ja: '使用者のアカウントが車検証と一致しません', en: 'The user’s account differs from the certificate' },
};

/** A word without a text is shown as it is, rather than not at all. */
export function attentionText(reason: string, language: Language): string {
  return texts[reason]?.[language] ?? reason;
}
