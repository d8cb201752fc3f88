import type { Localized } from '../step.ts';

/** Why a support agent ends somebody's procedure. A closed list: free text would hold what is nobody else's business. */
export const cancelReasons = {
  'customer-asked': { ja: 'お客さまのご依頼', en: 'The customer asked for it' },
  duplicate: { ja: '重複したお手続き', en: 'It is there twice' },
  'wrong-contract': { ja: '別のご契約で開始された', en: 'Begun for the wrong contract' },
  'wrong-person': { ja: 'ご本人ではない方が開始された', en: 'Begun by the wrong person' },
  'cannot-be-finished': { ja: '完了できない状態になった', en: 'It can no longer be finished' },
} as const satisfies Record<string, Localized>;

export type CancelReason = keyof typeof cancelReasons;
