import type { Database } from '../database.ts';

export interface SupportCaseRow {
  readonly id: string;
  readonly type: string;
  readonly brand: string;
  readonly dealer: string | null;
  readonly contract: string | null;
  readonly status: 'open' | 'closed';
  readonly step: string;
  readonly waitingFor: string;
  readonly attention: string;
  readonly since: Date;
  readonly startedAt: Date;
  readonly due: Date | null;
  /** When it ends by itself; nobody waits for one without. */
  readonly deadline: Date | null;
}

/** What waits for a reviewer, and what needs attention: the most urgent first. */
export async function supportCases({ sql }: Database): Promise<SupportCaseRow[]> {
  return sql<SupportCaseRow[]>`
    select p.id, p.type, p.brand, d.name as dealer, c.number as contract, p.status, p.step, p.waiting_for as "waitingFor",
      p.attention, p.since, p.started_at as "startedAt", p.due, p.deadline
    from procedures p left join dealers d on d.id = p.dealer_id left join contracts c on c.id = p.contract_id
    where (p.status = 'open' and p.waiting_for = 'reviewer') or (p.attention <> '' and p.outcome is distinct from 'superseded')
    order by p.due nulls last, p.since limit 500`;
}
