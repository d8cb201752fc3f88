import type { SearchAttributePair } from '@temporalio/common';
import { ParentClosePolicy, startChild, uuid4, workflowInfo } from '@temporalio/workflow';
import type { ProcedureType } from '../../procedures/registry.ts';
import type { Actor } from '../../procedures/step.ts';
import { launchProcedure } from '../activities.ts';
import type { Opening } from '../messages.ts';
import { searchAttributes as keys } from '../search-attributes.ts';
import type { AnyJourney } from './journey.ts';

/** Long enough for what a bank or a person elsewhere may take. */
const SILENCE_DAYS = 90;

/**
 * Starts another procedure that goes on by itself when this one has ended. It belongs to the same contract and dealer, and whoever
 * holds `owner` in this one sees it, as `role`.
 */
export async function launch<Input>(
  { procedure: by, brand, language }: AnyJourney,
  type: ProcedureType,
  { owner, role, input }: { readonly owner: Actor; readonly role: Actor; readonly input: Input },
): Promise<string> {
  const procedure = uuid4();
  await launchProcedure({ procedure, by, type, owner, role });
  const opening: Opening<Input> = { procedure, brand, language, silenceDays: SILENCE_DAYS, input };
  await startChild(type, {
    workflowId: `${type}-${procedure}`,
    args: [opening],
    workflowTaskTimeout: '2s',
    parentClosePolicy: ParentClosePolicy.ABANDON,
    typedSearchAttributes: inherited(type),
    staticSummary: type,
  });
  return procedure;
}

/** Support finds it by the same contract and dealer. */
function inherited(type: ProcedureType): SearchAttributePair[] {
  const { typedSearchAttributes: known } = workflowInfo();
  const same = [keys.brand, keys.dealer, keys.contract].flatMap((key) => {
    const value = known.get(key);
    return value === undefined ? [] : [{ key, value }];
  });
  return [{ key: keys.procedure, value: type }, ...same];
}
