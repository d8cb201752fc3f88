import type { Language, Localized } from '../../procedures/step.ts';

const outcomes: Readonly<Record<string, Localized>> = {
  completed: { ja: '完了', en: 'Completed' },
  skipped: { ja: 'スキップ', en: 'Skipped' },
  declined: { ja: '申込みなし', en: 'Declined' },
  refused: { ja: '登録不可', en: 'Refused' },
  ineligible: { ja: '対象外', en: 'Not eligible' },
  expired: { ja: '期限切れ', en: 'Expired' },
  cancelled: { ja: '取りやめ', en: 'Stopped' },
  superseded: { ja: '再登録済み', en: 'Replaced' },
};

export function outcomeText(outcome: string, language: Language): string {
  return outcomes[outcome]?.[language] ?? outcome;
}
