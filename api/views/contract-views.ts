import { brands, isBrandId } from '../../brands/registry.ts';
import { fillIn, wordsOf } from '../../brands/words.ts';
import type { ContractWithProcedures } from '../../db/queries/contracts.ts';
import { isProcedureType, procedures } from '../../procedures/registry.ts';
import type { Language, ProcedureDefinition } from '../../procedures/step.ts';
import type { ContractView, Standing } from '../contract/dealer.ts';
import { outcomeText } from './outcome-texts.ts';

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
      ...(outcome && { outcome, outcomeTitle: outcomeText(outcome, language) }),
      since: new Date(since).toISOString(),
    },
  ];
}
