import type { Database } from '../database.ts';

export interface Waiting {
  readonly id: string;
  readonly type: string;
  readonly revision: number;
  readonly reason: 'customer-waits' | 'works-too-long' | 'link-expires-soon';
}

/**
 * Open procedures that nobody looks at yet: a customer waits for staff at the desk, work of ours or of a provider's does not come to an
 * end, a dealer link ends in three days. A bank takes its days, and a reviewer's days are counted by the procedure itself.
 */
export async function whatWaitsTooLong({ sql }: Database, limit: number): Promise<Waiting[]> {
  return sql<Waiting[]>`
    select id, type, revision, case
        when type = 'dealer-link' then 'link-expires-soon'
        when waiting_for = 'staff' then 'customer-waits'
        else 'works-too-long' end as reason
    from procedures
    where status = 'open' and attention = '' and revision > 0 and (
      (type = 'dealer-link' and deadline < now() + interval '3 days')
      or (type not in ('dealer-link', 'bank-debit') and waiting_for = 'staff' and since < now() - interval '15 minutes')
      or (type <> 'bank-debit' and waiting_for = '' and since < now() - interval '15 minutes')
    )
    order by since limit ${limit}`;
}
