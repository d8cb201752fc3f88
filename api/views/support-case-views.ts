import { brands, isBrandId } from '../../brands/registry.ts';
import { fillIn, wordsOf } from '../../brands/words.ts';
import type { SupportCaseRow } from '../../db/queries/support-cases.ts';
import { isProcedureType, procedures } from '../../procedures/registry.ts';
import type { Language, ProcedureDefinition } from '../../procedures/step.ts';
import type { SupportCaseView } from '../contract/support.ts';
import { attentionText } from './attention-texts.ts';
import { supportActionViews } from './support-action-views.ts';

const DAY = 24 * 60 * 60 * 1000;

export function supportCaseViews(
  rows: readonly SupportCaseRow[],
  language: Language,
  temporalUi?: string,
  now = Date.now(),
): SupportCaseView[] {
  return rows.flatMap((row) => {
    const { id, type, brand, dealer, contract, status, step, waitingFor, attention, since, startedAt, due, deadline } = row;
    if (!isProcedureType(type) || !isBrandId(brand)) return [];
    const definition: ProcedureDefinition = procedures[type];
    const screen = definition.steps[step] ?? definition.waits[step] ?? definition.ends[step];
    return [
      {
        id,
        type,
        title: definition.title[language],
        brand,
        ...(dealer && { dealer }),
        ...(contract && { contract }),
        status,
        step,
        stepTitle: screen ? fillIn(screen.title[language], wordsOf(brands[brand], language)) : step,
        waitsForReviewer: status === 'open' && waitingFor === 'reviewer',
        reason: attention,
        reasonTitle: attention ? attentionText(attention, language) : '',
        since: since.toISOString(),
        startedAt: startedAt.toISOString(),
        ageDays: Math.max(Math.floor((now - since.getTime()) / DAY), 0),
        ...(due && { due: due.toISOString() }),
        can: supportActionViews(
          {
            open: status === 'open',
            working: waitingFor === '' || attention === 'work-failing',
            extendable: deadline !== null && type !== 'dealer-link',
          },
          language,
        ),
        ...(temporalUi && { temporal: `${temporalUi}/namespaces/default/workflows/${type}-${id}` }),
        overdue: status === 'open' && due !== null && due.getTime() <= now,
      },
    ];
  });
}
