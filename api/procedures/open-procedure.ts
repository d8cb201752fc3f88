import { brands } from '../../brands/registry.ts';
import { closeLostProcedure, openProcedureRow, type ProcedureRow, subjectOf } from '../../db/queries/procedures.ts';
import { type ProcedureType, procedures } from '../../procedures/registry.ts';
import type { Actor, Language } from '../../procedures/step.ts';
import type { Position } from '../../workflows/messages.ts';
import type { ApiContext } from '../context.ts';
import type { Beginning, Origin } from '../openings/opening.ts';
import { openings } from '../openings/openings.ts';
import { ApiProblem } from '../problem.ts';

export interface Opened {
  readonly procedure: Pick<ProcedureRow, 'id' | 'brand' | 'outcome'> & { readonly type: ProcedureType };
  readonly position: Position;
  readonly role: Actor;
}

/** Opens a procedure, or goes on with the one that is open for its contract. The same id again is the same procedure. */
export async function openProcedure(
  api: ApiContext,
  type: ProcedureType,
  origin: Origin,
  language: Language,
  id: string = crypto.randomUUID(),
): Promise<Opened> {
  const beginning = await begin(api, type, origin, language);
  if (beginning.contractId) await api.limits.count('openings-of-contract', `${type}/${beginning.contractId}`);
  try {
    return await openOnce(api, type, beginning, language, id);
  } catch (error) {
    const { contractId } = beginning;
    if (!(error instanceof ApiProblem) || error.code !== 'procedure-closed' || !contractId) throw error;
    // Support terminated its workflow, or it failed: the row says open, and would keep everybody from starting again.
    await closeLostProcedure(api.database, type, contractId);
    return openOnce(api, type, beginning, language, crypto.randomUUID());
  }
}

async function begin(api: ApiContext, type: ProcedureType, origin: Origin, language: Language): Promise<Beginning> {
  const opening = openings[type];
  const begun = await (origin.kind === 'contract'
    ? opening.contract?.(api, origin, language)
    : origin.kind === 'after'
      ? opening.after?.(api, origin, language)
      : origin.kind === 'staff'
        ? opening.staff?.(api, origin, language)
        : opening.anybody?.(api, origin, language));
  if (!begun) throw new ApiProblem('not-found');
  return begun;
}

/** The row is there first: when the engine is away now, the next scan of the same link starts what this one could not. */
async function openOnce(api: ApiContext, type: ProcedureType, beginning: Beginning, language: Language, newId: string): Promise<Opened> {
  const { brand, contractId, dealerId, input } = beginning;
  const row = { id: newId, type, brand, language, ...(contractId && { contractId }), ...(dealerId && { dealerId }) };
  const id = await openProcedureRow(api.database, row);
  const { silenceDays } = brands[brand].policy;
  const subject = await subjectOf(api.database, id);
  const position = await api.procedures.open(type, { procedure: id, brand, language, silenceDays, input }, subject);
  return { procedure: { id, type, brand, outcome: null }, position, role: beginning.role ?? procedures[type].actor };
}
