import type { Language, Localized } from '../../procedures/step.ts';

/** Why support is asked to look, by the word that a workflow gave. */
const texts: Readonly<Record<string, Localized>> = {
  review: { ja: '審査待ち', en: 'Waits for a review' },
  'review-due-soon': { ja: '審査の期限が近づいています', en: 'The review is due soon' },
  'review-overdue': { ja: '審査の期限を過ぎています', en: 'The review is overdue' },
  'certificate-mismatch': { ja: '使用者のアカウントが車検証と一致しません', en: 'The user’s account differs from the certificate' },
};

/** A word without a text is shown as it is, rather than not at all. */
export function attentionText(reason: string, language: Language): string {
  return texts[reason]?.[language] ?? reason;
}
