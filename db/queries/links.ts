import type { Actor } from '../../procedures/step.ts';
import type { Database } from '../database.ts';

/** Where a link leads: into a procedure that is there, to what comes after one, or to one that a contract opens. */
export interface LinkTarget {
  readonly procedureType: string;
  readonly contractId?: string | undefined;
  readonly procedureId?: string | undefined;
  readonly afterId?: string | undefined;
  readonly role: Actor;
  /** Only whoever signs in with this account may claim it. */
  readonly accountId?: string | undefined;
}

export interface LinkRow {
  readonly procedureType: string;
  readonly contractId: string | null;
  readonly procedureId: string | null;
  readonly afterId: string | null;
  readonly role: Actor;
  readonly accountId: string | null;
  /** The session of the browser that has claimed it. */
  readonly claimedBy: string | null;
  readonly expired: boolean;
}

export async function findLink({ sql }: Database, tokenHash: string): Promise<LinkRow | undefined> {
  const [row] = await sql<LinkRow[]>`
    select procedure_type as "procedureType", contract_id as "contractId", procedure_id as "procedureId", after_id as "afterId", role,
      account_id as "accountId", claimed_by as "claimedBy", expires_at <= now() as expired
    from links where token_hash = ${tokenHash}`;
  return row;
}

interface NewLink extends LinkTarget {
  readonly tokenHash: string;
  readonly expiresAt: Date;
}

export async function storeLink({ sql }: Database, link: NewLink): Promise<void> {
  await sql`
    insert into links (token_hash, procedure_type, contract_id, procedure_id, after_id, role, account_id, expires_at)
    values (${link.tokenHash}, ${link.procedureType}, ${link.contractId ?? null}, ${link.procedureId ?? null}, ${link.afterId ?? null},
      ${link.role}, ${link.accountId ?? null}, ${link.expiresAt})
    on conflict (token_hash) do nothing`;
}

/** A dealer's QR code. The ones that were shown before it for the same contract do not count any more. */
export async function storeShownLink(database: Database, link: NewLink & { readonly contractId: string }): Promise<void> {
  await database.sql.begin(async (sql) => {
    const { tokenHash, procedureType, contractId, role, expiresAt } = link;
    const stored = await sql`
      insert into links (token_hash, procedure_type, contract_id, role, expires_at)
      values (${tokenHash}, ${procedureType}, ${contractId}, ${role}, ${expiresAt})
      on conflict (token_hash) do nothing returning token_hash`;
    if (stored.length === 0) return;
    await sql`
      delete from links where contract_id = ${contractId} and procedure_type = ${procedureType} and role = ${role}
        and procedure_id is null and token_hash <> ${tokenHash}`;
  });
}

/** Gives a link to the one browser that may use it. Two at once: one of them gets it. */
export async function claimLink({ sql }: Database, tokenHash: string, session: string, instead: string | null): Promise<boolean> {
  const claimed = await sql`
    update links set claimed_by = ${session}
    where token_hash = ${tokenHash} and (claimed_by is null or claimed_by = ${session} or claimed_by = ${instead})
    returning token_hash`;
  return claimed.length > 0;
}

/**
 * What the browser that has claimed a link has done where it leads: whether it has answered anything but that it came, and which
 * accounts its person has signed in to or registered there.
 */
export async function doneByHolder(
  { sql }: Database,
  { claimedBy, procedureType, contractId, procedureId, afterId }: LinkRow,
  arrivals: readonly string[],
): Promise<{ readonly answered: boolean; readonly accounts: readonly string[] }> {
  const [row] = await sql<{ answered: boolean | null; accounts: string[] | null }[]>`
    select
      bool_or(exists (
        select from audit_trail a where a.procedure_id = p.id and a.who = g.session_id::text and a.step <> all(${[...arrivals]}::text[])
      )) as answered,
      array_agg(distinct coalesce(g.account_id, r.account_id)::text) filter (where coalesce(g.account_id, r.account_id) is not null) as accounts
    from grants g join procedures p on p.id = g.procedure_id left join registrations r on r.procedure_id = p.id and r.role = g.role
    where g.session_id = ${claimedBy} and p.type = ${procedureType}
      and (${procedureId}::uuid is null or p.id = ${procedureId})
      and (${contractId}::uuid is null or p.contract_id = ${contractId})
      and (${afterId}::uuid is null or p.contract_id is not distinct from (select contract_id from procedures where id = ${afterId}))`;
  return { answered: row?.answered ?? false, accounts: row?.accounts ?? [] };
}

/**
 * The one link by which somebody joins a procedure in a role: earlier ones do not count any more, and whoever had come by them is out.
 * The same link again changes nothing.
 */
export async function storeOnlyLink(database: Database, link: NewLink & { readonly procedureId: string }): Promise<void> {
  await database.sql.begin(async (sql) => {
    const { tokenHash, procedureType, procedureId, role, accountId, expiresAt } = link;
    const stored = await sql`
      insert into links (token_hash, procedure_type, procedure_id, role, account_id, expires_at)
      values (${tokenHash}, ${procedureType}, ${procedureId}, ${role}, ${accountId ?? null}, ${expiresAt})
      on conflict (token_hash) do nothing returning token_hash`;
    if (stored.length === 0) return;
    await sql`delete from links where procedure_id = ${procedureId} and role = ${role} and token_hash <> ${tokenHash}`;
    await sql`delete from grants where procedure_id = ${procedureId} and role = ${role}`;
  });
}

/** More time for the links into a procedure, and for those that lead on from it. */
export async function extendLinksOf({ sql }: Database, procedure: string, days: number): Promise<void> {
  await sql`
    update links set expires_at = expires_at + make_interval(days => ${days})
    where (procedure_id = ${procedure} or after_id = ${procedure}) and expires_at > now()`;
}
