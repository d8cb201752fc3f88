import type { Actor } from '../../procedures/step.ts';
import type { Database } from '../database.ts';
import type { ProcedureRow } from './procedures.ts';

export interface OwnProcedure extends ProcedureRow {
  readonly role: Actor;
  readonly since: Date;
  readonly vehicle: string | null;
  readonly dealer: string | null;
}

const MOST = 100;

/** Every procedure that a customer's browser has a role in, what moved last first. */
export async function proceduresOfSession({ sql }: Database, tokenHash: string): Promise<OwnProcedure[]> {
  return sql<OwnProcedure[]>`
    select p.id, p.type, p.brand, p.contract_id as "contractId", p.dealer_id as "dealerId", p.status, p.revision, p.step,
      p.waiting_for as "waitingFor", p.outcome, p.position, p.since, g.role, c.vehicle, d.name as dealer
    from sessions s join grants g on g.session_id = s.id join procedures p on p.id = g.procedure_id
      left join contracts c on c.id = p.contract_id left join dealers d on d.id = p.dealer_id
    where s.token_hash = ${tokenHash} and s.expires_at > now() and p.revision > 0
    order by p.status desc, p.since desc limit ${MOST}`;
}
