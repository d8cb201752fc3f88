import type { Language, Localized } from '../../procedures/step.ts';
import { cancelReasons } from '../../procedures/support/cancel-reasons.ts';
import type { SupportCaseView } from '../contract/support.ts';
import type { SupportAction } from '../contract/support-action.ts';

const labels: Readonly<Record<SupportAction, Localized>> = {
  'retry-now': { ja: '今すぐ再試行する', en: 'Try again now' },
  'resend-mail': { ja: '最後のメールを再送する', en: 'Send the last mail again' },
  'extend-deadline': { ja: '期限を延ばす', en: 'Extend the deadline' },
  'cancel-with-reason': { ja: '手続きを終了する', en: 'End the procedure' },
  settle: { ja: '対応済みにする', en: 'Mark as settled' },
};

const days = { label: { ja: '延ばす日数', en: 'More time' }, options: [7, 14, 30] };
const reason = { ja: '終了する理由', en: 'Reason' };

interface Standing {
  readonly open: boolean;
  /** Something of ours is at work or keeps failing. */
  readonly working: boolean;
  /** It ends by itself at some time, and that is no rule: nobody extends the 30 days of a dealer link. */
  readonly extendable: boolean;
}

/** What an agent may do to a case: what Current Details in Temporal UI offer too. */
export function supportActionViews({ open, working, extendable }: Standing, language: Language): SupportCaseView['can'] {
  const actions: readonly SupportAction[] = open
    ? [...(working ? ['retry-now' as const] : []), 'resend-mail', ...(extendable ? ['extend-deadline' as const] : []), 'cancel-with-reason']
    : ['settle'];
  return actions.map((action) => ({ action, label: labels[action][language], ...choiceOf(action, language) }));
}

function choiceOf(action: SupportAction, language: Language): Pick<SupportCaseView['can'][number], 'choice'> {
  if (action === 'extend-deadline') {
    const options = days.options.map((day) => ({ value: String(day), label: language === 'ja' ? `${day}日` : `${day} days` }));
    return { choice: { name: 'days', label: days.label[language], options } };
  }
  if (action === 'cancel-with-reason') {
    const options = Object.entries(cancelReasons).map(([value, label]) => ({ value, label: label[language] }));
    return { choice: { name: 'reason', label: reason[language], options } };
  }
  return {};
}
