import type { Database } from '../database.ts';

/** Procedures that have everything but their number in common. */
export interface ProcedureFigures {
  readonly type: string;
  readonly step: string;
  readonly waitingFor: string;
  readonly attention: string;
  readonly status: 'open' | 'closed';
  /** Since the procedure was opened. */
  readonly age: string;
  readonly procedures: number;
  /** Of them, those whose deadline has passed. */
  readonly overdue: number;
  /** Seconds that the one longest at its step has been there. */
  readonly longest: number;
}

/** All open procedures and the closed ones that support has still to look at, counted in one go. */
export async function procedureFigures({ sql }: Database): Promise<ProcedureFigures[]> {
  return sql<ProcedureFigures[]>`
    select type, step, waiting_for as "waitingFor", attention, status,
      case when started_at > now() - interval '1 hour' then 'under 1 hour' when started_at > now() - interval '1 day' then 'under 1 day'
        when started_at > now() - interval '7 days' then 'under 7 days' when started_at > now() - interval '30 days' then 'under 30 days'
        else '30 days and over' end as age,
      count(*)::int as procedures, count(*) filter (where due < now())::int as overdue,
      extract(epoch from now() - min(since))::float8 as longest
    from procedures where status = 'open' or (attention <> '' and outcome is distinct from 'superseded')
    group by 1, 2, 3, 4, 5, 6`;
}
