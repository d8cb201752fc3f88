import type { Sql, TransactionSql } from 'postgres';
import type { Database } from '../database.ts';

export const SHARES_AT_MOST = 5;

interface Pair {
  readonly owner: string;
  readonly sharee: string;
}

/** Why two people cannot share. */
export type ShareObstacle = 'sharee-is-owner' | 'already-shared' | 'share-limit-reached';

export interface ShareRow {
  readonly ownerId: string;
  readonly shareeId: string;
  readonly endedAt: Date | null;
  readonly endedBy: 'owner' | 'sharee' | null;
}

/** Has applied for a connected service with one of these plans, and is still registered as the user it was applied for. */
export async function holdsPlan({ sql }: Database, account: string, plans: readonly string[]): Promise<boolean> {
  const [row] = await sql<{ holds: boolean }[]>`
    select exists (
      select from service_applications a join registrations r on r.procedure_id = a.registration_id and r.superseded_at is null
      where a.account_id = ${account} and a.service = 'connected' and a.plan = any(${[...plans]})
    ) as holds`;
  return row?.holds === true;
}

/** Who applied for the connected service in that procedure. */
export async function connectedApplicant({ sql }: Database, procedure: string): Promise<string | undefined> {
  const [row] = await sql<{ account: string }[]>`
    select account_id as account from service_applications where procedure_id = ${procedure} and service = 'connected'`;
  return row?.account;
}

export async function sharesOf({ sql }: Database, owner: string): Promise<number> {
  const [row] = await sql<{ count: number }[]>`select count(*)::int from shares where owner_id = ${owner} and ended_at is null`;
  return row?.count ?? 0;
}

export async function findShare({ sql }: Database, procedure: string): Promise<ShareRow | undefined> {
  const [row] = await sql<ShareRow[]>`
    select owner_id as "ownerId", sharee_id as "shareeId", ended_at as "endedAt", ended_by as "endedBy"
    from shares where procedure_id = ${procedure}`;
  return row;
}

export function shareObstacle({ sql }: Database, pair: Pair): Promise<ShareObstacle | undefined> {
  return obstacle(sql, pair);
}

async function obstacle(sql: Sql | TransactionSql, { owner, sharee }: Pair): Promise<ShareObstacle | undefined> {
  if (owner === sharee) return 'sharee-is-owner';
  const active = await sql<{ shareeId: string }[]>`
    select sharee_id as "shareeId" from shares where owner_id = ${owner} and ended_at is null`;
  if (active.some(({ shareeId }) => shareeId === sharee)) return 'already-shared';
  return active.length >= SHARES_AT_MOST ? 'share-limit-reached' : undefined;
}

/**
 * Five at most, however many are approved at once: who shares the same owner's services queues here. The owner may have no rows of
 * their own in our tables, so it is the owner's id that is locked. The same procedure again changes nothing.
 */
export async function storeShare(
  { sql }: Database,
  { procedure, owner, sharee }: Pair & { procedure: string },
): Promise<ShareObstacle | undefined> {
  return sql.begin(async (transaction) => {
    await transaction`select pg_advisory_xact_lock(hashtextextended(${`shares/${owner}`}, 0))`;
    const stored = await transaction`select from shares where procedure_id = ${procedure}`;
    if (stored.length > 0) return undefined;
    const found = await obstacle(transaction, { owner, sharee });
    if (found) return found;
    const inserted = await transaction`
      insert into shares (procedure_id, owner_id, sharee_id) values (${procedure}, ${owner}, ${sharee})
      on conflict (owner_id, sharee_id) where ended_at is null do nothing returning procedure_id`;
    return inserted.length > 0 ? undefined : 'already-shared';
  });
}

interface Ending {
  readonly share: string;
  readonly by: 'owner' | 'sharee';
  /** The moment it was asked for, which tells a retry from somebody who was later. */
  readonly at: Date;
}

/** Whether it was this ending that ended the share. */
export async function storeShareEnd({ sql }: Database, { share, by, at }: Ending): Promise<boolean> {
  await sql`update shares set ended_at = ${at}, ended_by = ${by} where procedure_id = ${share} and ended_at is null`;
  const [row] = await sql<{ mine: boolean }[]>`
    select (ended_at = ${at} and ended_by = ${by}) as mine from shares where procedure_id = ${share}`;
  return row?.mine === true;
}
