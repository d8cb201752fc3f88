import { openJson } from '../../codec/key-ring.ts';
import { findProcedure } from '../../db/queries/procedures.ts';
import type { ProcedureType } from '../../procedures/registry.ts';
import type { Actor } from '../../procedures/step.ts';
import type { Position } from '../../workflows/messages.ts';
import type { ApiContext } from '../context.ts';
import type { OriginOf } from '../openings/opening.ts';
import { ApiProblem } from '../problem.ts';

/** Who may go on from a procedure that has ended, to which others. */
export function mayGoOn({ status, owner, next, nextFor }: Position, role: Actor): readonly string[] {
  return status === 'closed' && (nextFor ?? [owner]).includes(role) ? next : [];
}

/** From one procedure into the next, without signing in again. Everything else reads like something that does not exist. */
export async function goingOn(api: ApiContext, from: string, role: Actor, type: ProcedureType): Promise<OriginOf<'after'>> {
  const procedure = await findProcedure(api.database, from);
  if (!procedure?.position || procedure.outcome === 'superseded') throw new ApiProblem('not-found');
  const position = openJson(api.keyRing, procedure.position) as Position;
  if (!mayGoOn(position, role).includes(type)) throw new ApiProblem('not-found');
  return { kind: 'after', procedure, role };
}
