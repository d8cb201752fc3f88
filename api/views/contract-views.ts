import { brands, isBrandId } from '../../brands/registry.ts';
import { fillIn, wordsOf } from '../../brands/words.ts';
import type { ContractWithProcedures } from '../../db/queries/contracts.ts';
import { isProcedureType, procedures } from '../../procedures/registry.ts';
import type { Language, Localized, ProcedureDefinition } from '../../procedures/step.ts';
import type { ContractView, Standing } from '../contract/dealer.ts';

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

/** A dealer's contracts, in words, without anything a customer typed. */
export function contractViews(contracts: readonly ContractWithProcedures[], language: Language): ContractView[] {
  return contracts.flatMap(({ brand, grade, procedures: standing, ...contract }) =>
    isBrandId(brand)
      ? [
          {
            ...contract,
            brand,
            ...(grade && { grade }),
            procedures: standing.flatMap((one) => standingView(one, wordsOf(brands[brand], language), language)),
          },
        ]
      : [],
  );
}

function standingView(
  { id, type, status, step, waitingFor, outcome, since }: ContractWithProcedures['procedures'][number],
  words: Readonly<Record<string, string>>,
  language: Language,
): Standing[] {
  if (!isProcedureType(type)) return [];
  const definition: ProcedureDefinition = procedures[type];
  const screen = definition.steps[step] ?? definition.waits[step] ?? definition.ends[step];
  return [
    {
      id,
      type,
      title: definition.title[language],
      status,
      step,
      stepTitle: screen ? fillIn(screen.title[language], words) : step,
      waitingFor,
      ...(outcome && { outcome, outcomeTitle: outcomes[outcome]?.[language] ?? outcome }),
      since: new Date(since).toISOString(),
    },
  ];
}
