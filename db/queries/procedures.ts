import type { Commit, Launch } from '../../activities/procedures.ts';
import type { Language } from '../../procedures/step.ts';
import type { Database } from '../database.ts';

/** Everybody who follows a procedure listens here. The payload is `procedure:revision:dealer`. */
export const PROCEDURE_CHANNEL = 'procedure_moved';

/**
 * Where a procedure stands, who moved it and what was agreed to: one statement, so one round trip and one commit. The same again
 * changes nothing.
 *
 * A worker may store a position and die before the engine has heard of it: then it was never reached, and the next try may lead
 * elsewhere, or to the same revision by another answer. A later try has a later time, whatever its revision: it replaces what the lost
 * one had stored, and what that had noted of who moved it.
 */
export async function storePosition({ sql }: Database, { procedure, position, audit, calm }: Commit, sealed: Uint8Array): Promise<void> {
  const agreed = Object.entries(audit?.agreed ?? {});
  const documents = agreed.map(([document]) => document);
  const since = new Date(position.since);
  const at = new Date(audit?.at ?? 0);
  const { revision } = position;
  await sql`
    with moved as (
      update procedures set
        status = ${position.status}, revision = ${revision}, step = ${position.step},
        waiting_for = ${position.by ?? ''}, outcome = ${position.outcome ?? null},
        attention = case when ${position.status === 'closed' || calm === true} then '' else attention end,
        deadline = ${position.expiresAt === undefined ? null : new Date(position.expiresAt)}, since = ${since}, position = ${Buffer.from(sealed)}
      where id = ${procedure} and (revision < ${revision} or since < ${since})
      returning id, dealer_id
    ), unsaid as (
      delete from audit_trail a using moved
      where a.procedure_id = moved.id and a.by <> 'support'
        and (a.revision > ${revision} or (a.revision = ${revision} and ${audit === undefined}))
    ), disagreed as (
      delete from consents c using moved
      where c.procedure_id = moved.id
        and (c.revision > ${revision} or (c.revision = ${revision} and c.document <> all(${documents}::text[])))
    ), audited as (
      insert into audit_trail (procedure_id, revision, action, step, by, who, at)
      select id, ${revision}, ${audit?.action ?? ''}, ${audit?.step ?? ''}, ${audit?.by ?? ''}, ${audit?.who ?? ''},
        ${at} from moved where ${audit !== undefined}
      on conflict (procedure_id, revision) where by <> 'support' do update set
        action = excluded.action, step = excluded.step, by = excluded.by, who = excluded.who, at = excluded.at
    ), consented as (
      insert into consents (procedure_id, revision, document, version, by, who, at)
      select id, ${revision}, d.document, d.version, ${audit?.by ?? ''}, ${audit?.who ?? ''}, ${at}
      from moved, unnest(${documents}::text[], ${agreed.map(([, version]) => version)}::text[]) as d (document, version)
      on conflict (procedure_id, revision, document) do update set
        version = excluded.version, by = excluded.by, who = excluded.who, at = excluded.at
    )
    select pg_notify(${PROCEDURE_CHANNEL}, id || ':' || ${revision}::text || ':' || coalesce(dealer_id::text, '')) from moved`;
}

export interface ProcedureRow {
  readonly id: string;
  readonly type: string;
  readonly brand: string;
  readonly contractId: string | null;
  readonly dealerId: string | null;
  readonly status: 'open' | 'closed';
  readonly revision: number;
  readonly step: string;
  readonly waitingFor: string;
  readonly outcome: string | null;
  readonly position: Uint8Array | null;
}

export async function findProcedure({ sql }: Database, id: string): Promise<ProcedureRow | undefined> {
  const [row] = await sql<ProcedureRow[]>`
    select id, type, brand, contract_id as "contractId", dealer_id as "dealerId", status, revision, step,
      waiting_for as "waitingFor", outcome, position
    from procedures where id = ${id}`;
  return row;
}

/** What support agents call a procedure's contract and dealer. */
export async function subjectOf({ sql }: Database, id: string): Promise<{ readonly contract?: string; readonly dealer?: string }> {
  const [row] = await sql<{ contract: string | null; dealer: string | null }[]>`
    select c.number as contract, d.name as dealer
    from procedures p left join contracts c on c.id = p.contract_id left join dealers d on d.id = p.dealer_id where p.id = ${id}`;
  return { ...(row?.contract && { contract: row.contract }), ...(row?.dealer && { dealer: row.dealer }) };
}

interface NewProcedure {
  readonly id: string;
  readonly type: string;
  readonly brand: string;
  readonly contractId?: string;
  readonly dealerId?: string;
  readonly language: Language;
}

/** The open procedure of that type for that contract: the one that is there, or this new one. Two at once get the same. */
export async function openProcedureRow(database: Database, procedure: NewProcedure): Promise<string> {
  const { sql } = database;
  const { id, type, brand, contractId, dealerId, language } = procedure;
  await sql`
    insert into procedures (id, type, brand, contract_id, dealer_id, status, language)
    values (${id}, ${type}, ${brand}, ${contractId ?? null}, ${dealerId ?? null}, 'open', ${language})
    on conflict do nothing`;
  if (!contractId) return id;
  const [row] = await sql<{ id: string }[]>`
    select id from procedures where (type = ${type} and contract_id = ${contractId} and status = 'open') or id = ${id}
    order by status desc limit 1`;
  return row?.id ?? openProcedureRow(database, procedure);
}

/** A procedure that another one starts. Whoever holds the owner's role there gets one here. */
export async function launchedRow({ sql }: Database, { procedure, by, type, owner, role }: Launch): Promise<void> {
  await sql`
    insert into procedures (id, type, brand, contract_id, dealer_id, status, language)
    select ${procedure}, ${type}, brand, contract_id, dealer_id, 'open', language from procedures where id = ${by}
    on conflict do nothing`;
  await sql`
    insert into grants (session_id, procedure_id, role)
    select session_id, ${procedure}, ${role} from grants where procedure_id = ${by} and role = ${owner}
    on conflict do nothing`;
}

/** The open procedure of a contract whose workflow is gone without having ended: nobody can go on with it. */
export async function closeLostProcedure({ sql }: Database, type: string, contractId: string): Promise<void> {
  await sql`
    with closed as (
      update procedures set status = 'closed', outcome = 'cancelled', waiting_for = '', revision = revision + 1, since = now()
      where type = ${type} and contract_id = ${contractId} and status = 'open'
      returning id, revision, dealer_id
    )
    select pg_notify(${PROCEDURE_CHANNEL}, id || ':' || revision::text || ':' || coalesce(dealer_id::text, '')) from closed`;
}
