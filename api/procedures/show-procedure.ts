import { isBrandId } from '../../brands/registry.ts';
import { openJson } from '../../codec/key-ring.ts';
import { findProcedure, type ProcedureRow } from '../../db/queries/procedures.ts';
import { isProcedureType, procedures } from '../../procedures/registry.ts';
import type { Actor, Language } from '../../procedures/step.ts';
import type { Position } from '../../workflows/messages.ts';
import type { ApiContext } from '../context.ts';
import type { ProcedureView } from '../contract/view.ts';
import { lookUp } from '../live/live.ts';
import { ApiProblem } from '../problem.ts';
import { procedureView } from '../views/procedure-view.ts';
import { record } from '../views/summary.ts';

type Procedure = Pick<ProcedureRow, 'id' | 'type' | 'brand' | 'outcome'>;

/** A position in the words of its procedure, for one person. */
export async function show(
  api: ApiContext,
  procedure: Procedure,
  position: Position,
  role: Actor,
  language: Language,
): Promise<ProcedureView> {
  const { id, type, brand, outcome } = procedure;
  if (!isProcedureType(type) || !isBrandId(brand)) throw new ApiProblem('not-found');
  const [documents, looked] = await Promise.all([api.documents.inForce(brand), lookUp(api, id, position)]);
  const definition = procedures[type];
  const current = looked.show
    ? { ...position, ...looked, show: { ...record(position.show), ...record(looked.show) } }
    : { ...position, ...looked };
  return procedureView({ id, definition, brand, role, language, documents, superseded: outcome === 'superseded' }, current);
}

/** As it was last stored: what everybody sees who did not answer just now, also while the engine is away. */
export async function showStored(api: ApiContext, id: string, role: Actor, language: Language): Promise<ProcedureView> {
  const row = await findProcedure(api.database, id);
  if (!row?.position) throw new ApiProblem('temporarily-unavailable', { retryAfterSeconds: 2 });
  // Sealed by our own worker, so not parsed again: an accepted position stays readable when definitions get stricter.
  const position = openJson(api.keyRing, row.position) as Position;
  const lost = row.status === 'closed' && position.status === 'open';
  return show(api, row, { ...position, ...(lost && cancelled), revision: row.revision }, role, language);
}

/** Where a procedure stands whose workflow is gone without having ended. */
const cancelled = {
  status: 'closed',
  kind: 'end',
  step: 'cancelled',
  outcome: 'cancelled',
  by: undefined,
  notices: [],
  problems: [],
  canGoBack: false,
  canResend: false,
} as const satisfies Partial<Record<keyof Position, unknown>>;
