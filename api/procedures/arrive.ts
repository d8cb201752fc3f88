import { keyedHash } from '../../codec/keyed-hash.ts';
import { findProcedure } from '../../db/queries/procedures.ts';
import { isProcedureType, procedures } from '../../procedures/registry.ts';
import type { Actor, Language, Steps } from '../../procedures/step.ts';
import type { ApiContext } from '../context.ts';
import type { ProblemCode } from '../contract/problem.ts';
import type { ProcedureView } from '../contract/view.ts';
import { ApiProblem } from '../problem.ts';
import { show } from './show-procedure.ts';

/** Somebody has opened the link that another person's screen hands over by: that step is answered by their coming. */
export async function arrive(
  api: ApiContext,
  id: string,
  role: Actor,
  session: string,
  language: Language,
): Promise<ProcedureView | undefined> {
  const procedure = await findProcedure(api.database, id);
  if (!procedure || !isProcedureType(procedure.type)) throw new ApiProblem('link-unknown');
  const { step, waitingFor, revision } = procedure;
  const steps: Steps = procedures[procedure.type].steps;
  if (steps[step]?.kind !== 'handoff' || waitingFor !== role) return undefined;
  const updateId = keyedHash(api.secret, `arrive/${id}/${revision}/${session}`);
  const arriving = { step, by: role, who: session, language, revision, fingerprint: updateId, answer: { arrived: true } };
  try {
    const { position } = await api.procedures.answer(procedure, updateId, arriving);
    return await show(api, procedure, position, role, language);
  } catch (error) {
    // They had come already: their browser never heard the answer, and asks again as somebody who comes for the first time.
    if (error instanceof ApiProblem && passed.has(error.code)) return undefined;
    throw error;
  }
}

const passed = new Set<ProblemCode>(['step-not-open', 'wrong-actor', 'stale-revision', 'procedure-closed']);
