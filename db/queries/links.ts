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
  readonly expired: boolean;
}

export async function findLink({ sql }: Database, tokenHash: string): Promise<LinkRow | undefined> {
  const [row] = await sql<LinkRow[]>`
    select procedure_type as "procedureType", contract_id as "contractId", procedure_id as "procedureId", after_id as "afterId", role,
      account_id as "accountId", expires_at <= now() as expired
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
