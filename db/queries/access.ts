import type { Actor } from '../../procedures/step.ts';
import type { Database } from '../database.ts';
import type { ProcedureRow } from './procedures.ts';

export interface Access extends ProcedureRow {
  readonly role: Actor;
  /** For the audit trail: the session of a customer, or the id of a member of staff. */
  readonly who: string;
}

/** Without the position: an answer gets its own from the workflow. */
const rowColumns = (sql: Database['sql']) => sql`
  p.id, p.type, p.brand, p.contract_id as "contractId", p.dealer_id as "dealerId", p.status, p.revision, p.outcome,
  p.step, p.waiting_for as "waitingFor"`;

/** What a customer's browser is in a procedure, and that procedure: one query. */
export async function customerAccess({ sql }: Database, tokenHash: string, procedure: string): Promise<Access | undefined> {
  const [row] = await sql<Access[]>`
    select ${rowColumns(sql)}, null as position, g.role, s.id as who
    from sessions s join grants g on g.session_id = s.id join procedures p on p.id = g.procedure_id
    where s.token_hash = ${tokenHash} and s.expires_at > now() and p.id = ${procedure}`;
  return row;
}

/** Staff see the procedures of their own dealer only. */
export async function staffAccess({ sql }: Database, staff: string | null, procedure: string): Promise<Access | undefined> {
  const [row] = await sql<Access[]>`
    select ${rowColumns(sql)}, null as position, 'staff' as role, m.id as who
    from staff m join procedures p on p.dealer_id = m.dealer_id
    where m.id = ${staff} and p.id = ${procedure}`;
  return row;
}

/** A support agent sees every procedure, as its reviewer. */
export async function supportAccess({ sql }: Database, staff: string | null, procedure: string): Promise<Access | undefined> {
  const [row] = await sql<Access[]>`
    select ${rowColumns(sql)}, null as position, 'reviewer' as role, m.id as who
    from staff m, procedures p
    where m.id = ${staff} and m.dealer_id is null and p.id = ${procedure}`;
  return row;
}

export interface StaffRow {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  /** Nothing for a support agent. */
  readonly dealerId: string | null;
  readonly dealer: string | null;
  readonly passwordHash: string;
  readonly pinHash: string;
}

const staffColumns = (sql: Database['sql']) => sql`
  m.id, m.number, m.name, m.dealer_id as "dealerId", d.name as dealer, m.password_hash as "passwordHash", m.pin_hash as "pinHash"`;

export async function staffOfSession({ sql }: Database, tokenHash: string): Promise<StaffRow | undefined> {
  const [row] = await sql<StaffRow[]>`
    select ${staffColumns(sql)} from sessions s join staff m on m.id = s.staff_id left join dealers d on d.id = m.dealer_id
    where s.token_hash = ${tokenHash} and s.expires_at > now()`;
  return row;
}

export async function staffByNumber({ sql }: Database, number: string): Promise<StaffRow | undefined> {
  const [row] = await sql<StaffRow[]>`
    select ${staffColumns(sql)} from staff m left join dealers d on d.id = m.dealer_id where m.number = ${number}`;
  return row;
}

export async function staffById({ sql }: Database, id: string): Promise<StaffRow | undefined> {
  const [row] = await sql<StaffRow[]>`
    select ${staffColumns(sql)} from staff m left join dealers d on d.id = m.dealer_id where m.id = ${id}`;
  return row;
}

interface NewSession {
  readonly id: string;
  readonly tokenHash: string;
  readonly staffId?: string;
  readonly hours: number;
}

export async function storeSession({ sql }: Database, { id, tokenHash, staffId, hours }: NewSession): Promise<void> {
  await sql`
    insert into sessions (id, token_hash, staff_id, expires_at)
    values (${id}, ${tokenHash}, ${staffId ?? null}, now() + ${hours} * interval '1 hour')`;
}

export async function customerSession({ sql }: Database, tokenHash: string): Promise<string | undefined> {
  const [row] = await sql<{ id: string }[]>`
    select id from sessions where token_hash = ${tokenHash} and staff_id is null and expires_at > now()`;
  return row?.id;
}

export async function deleteSession({ sql }: Database, tokenHash: string): Promise<void> {
  await sql`delete from sessions where token_hash = ${tokenHash}`;
}

/** The same, and nobody else has it any more: a link is one browser's. */
export async function giveRole(database: Database, session: string, procedure: string, role: Actor): Promise<void> {
  await grantRole(database, session, procedure, role);
  await database.sql`delete from grants where procedure_id = ${procedure} and role = ${role} and session_id <> ${session}`;
}

/** Whose account it is that somebody has signed in to: in another browser the same account opens their link. */
export async function noteAccount({ sql }: Database, session: string, procedure: string, account: string): Promise<void> {
  await sql`update grants set account_id = ${account} where session_id::text = ${session} and procedure_id = ${procedure}`;
}

export async function grantRole({ sql }: Database, session: string, procedure: string, role: Actor): Promise<void> {
  await sql`
    insert into grants (session_id, procedure_id, role) values (${session}, ${procedure}, ${role})
    on conflict (session_id, procedure_id) do nothing`;
}
