import type { Database } from '../database.ts';

interface IdentifierCode {
  readonly procedure: string;
  readonly dealer: string;
  readonly code: string;
  readonly expiresAt: Date;
}

/** Kept once a procedure, to the end that was set first; its row says until when. */
export async function storeIdentifierCode({ sql }: Database, { procedure, dealer, code, expiresAt }: IdentifierCode): Promise<void> {
  await sql`
    with kept as (
      insert into identifier_codes (procedure_id, dealer_id, code, expires_at) values (${procedure}, ${dealer}, ${code}, ${expiresAt})
      on conflict (procedure_id) do nothing
    ) update procedures set due = ${expiresAt} where id = ${procedure}`;
}

export async function deleteIdentifierCode({ sql }: Database, procedure: string): Promise<void> {
  await sql`delete from identifier_codes where procedure_id = ${procedure}`;
}

interface NewLink {
  readonly procedure: string;
  readonly account: string;
  readonly dealer: string;
  /** Documents the account has agreed to with it, by name, with their versions. */
  readonly agreed: Readonly<Record<string, string>>;
}

/** The link, what was agreed to, and the end of the identifier code: all or nothing. The same again changes nothing. */
export async function storeDealerLink(database: Database, { procedure, account, dealer, agreed }: NewLink): Promise<void> {
  await database.sql.begin(async (sql) => {
    await sql`
      insert into dealer_links (account_id, dealer_id, procedure_id) values (${account}, ${dealer}, ${procedure})
      on conflict (account_id, dealer_id) do nothing`;
    await sql`
      insert into agreements (account_id, document, version)
      select ${account}, d.document, d.version from unnest(${Object.keys(agreed)}::text[], ${Object.values(agreed)}::text[]) as d (document, version)
      on conflict (account_id, document) do update set version = excluded.version, at = now() where agreements.version <> excluded.version`;
    await sql`delete from identifier_codes where procedure_id = ${procedure}`;
  });
}

export async function dealersLinkedTo({ sql }: Database, account: string): Promise<string[]> {
  const rows = await sql<{ dealerId: string }[]>`select dealer_id as "dealerId" from dealer_links where account_id = ${account}`;
  return rows.map(({ dealerId }) => dealerId);
}

/** The account has agreed to the version of a brand's document that is in force. */
export async function hasAgreedTo({ sql }: Database, account: string, brand: string, document: string): Promise<boolean> {
  const [row] = await sql`
    select from agreements a join (
      select version from documents where brand = ${brand} and name = ${document} and in_force_from <= now()
      order by in_force_from desc limit 1
    ) d on d.version = a.version
    where a.account_id = ${account} and a.document = ${document}`;
  return row !== undefined;
}

export interface Overdue {
  /** Codes that should have been deleted by their procedures. */
  readonly deleted: number;
  /** Procedures that were closed because they had not closed themselves a day after their end. */
  readonly closed: number;
  /** Codes that are overdue still: none. */
  readonly overdue: number;
}

/**
 * What a procedure does itself at its end, for those that could not: because support terminated them, or they failed. A code goes at
 * once; a procedure has a day to close itself, since its worker may only have been away.
 */
export async function endOverdueLinks({ sql }: Database, channel: string): Promise<Overdue> {
  const deleted = await sql`delete from identifier_codes where expires_at <= now()`;
  const closed = await sql`
    with closed as (
      update procedures set status = 'closed', outcome = 'expired', waiting_for = '', revision = revision + 1, since = now()
      where type = 'dealer-link' and status = 'open' and due < now() - interval '1 day'
      returning id, revision, dealer_id
    )
    select pg_notify(${channel}, id || ':' || revision::text || ':' || coalesce(dealer_id::text, '')) from closed`;
  const [left] = await sql<{ overdue: number }[]>`select count(*)::int as overdue from identifier_codes where expires_at <= now()`;
  return { deleted: deleted.count, closed: closed.count, overdue: left?.overdue ?? 0 };
}
