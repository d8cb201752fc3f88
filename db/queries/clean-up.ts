import type { Database } from '../database.ts';
import { CAPTURE_MINUTES } from './captures.ts';

/** Rows at once: a table is never held for long, however much has come together. */
const BATCH = 1000;

/** The embedded inbox is for looking at what has just arrived. */
const INBOX_DAYS = 30;

type Sql = Database['sql'];

/**
 * Deletes what has served: pictures nobody read within the hour, secrets of closed procedures, what has expired, and procedures that
 * ended long ago. Consents and the audit trail stay: they hold nothing that was typed.
 */
export async function cleanUp({ sql }: Database, retentionDays: number): Promise<void> {
  const old = sql`now() - ${retentionDays} * interval '1 day'`;
  await deleteAll(sql, 'captures', sql`taken_at < now() - ${CAPTURE_MINUTES} * interval '1 minute'`);
  await deleteAll(sql, 'chosen_passwords', sql`procedure_id in (${ended(sql)}) or chosen_at < ${old}`);
  await deleteAll(sql, 'email_codes', sql`procedure_id in (${ended(sql)}) or expires_at < ${old}`);
  await deleteAll(sql, 'identifier_codes', sql`expires_at <= now()`);
  await deleteAll(sql, 'sessions', sql`expires_at < now()`);
  await deleteAll(sql, 'issuer_state', sql`expires_at < now()`);
  await deleteAll(sql, 'links', sql`expires_at < ${old}`);
  await deleteAll(sql, 'wrong_tries', sql`until < now()`);
  await deleteAll(sql, 'issuer_state', sql`expires_at < now()`);
  await deleteAll(sql, 'inbox', sql`received_at < now() - ${INBOX_DAYS} * interval '1 day'`);
  await deleteAll(sql, 'sent_mails', sql`at < ${old}`);
  await deleteAll(sql, 'simulated_payments', sql`created_at < ${old}`);
  await inBatches(() => forgetProcedures(sql, retentionDays));
}

/** An hour's grace: the account may still be being opened by a retry. */
function ended(sql: Sql) {
  return sql`select id from procedures where status = 'closed' and since < now() - interval '1 hour'`;
}

async function deleteAll(sql: Sql, table: string, served: ReturnType<Sql>): Promise<void> {
  await inBatches(
    async () =>
      (
        await sql`delete from ${sql(table)} where ctid in (select ctid from ${sql(table)} where ${served} limit ${BATCH} for update skip locked)`
      ).count,
  );
}

/**
 * Procedures that ended so long ago, with all that leads to them. Not while something that they brought about is in force: what
 * follows a registration, or ends a share, begins with its procedure.
 */
async function forgetProcedures(sql: Sql, days: number): Promise<number> {
  const gone = await sql`
    with old as materialized (
      select id from procedures p
      where status = 'closed' and since < now() - ${days} * interval '1 day'
        and not exists (select from registrations r where r.procedure_id = p.id and r.superseded_at is null)
        and not exists (select from shares s where s.procedure_id = p.id and s.ended_at is null)
      limit ${BATCH} for update skip locked
    ),
    a as (delete from grants where procedure_id in (select id from old)),
    b as (delete from links where procedure_id in (select id from old) or after_id in (select id from old)),
    c as (delete from payment_pages where procedure_id in (select id from old)),
    d as (delete from captures where procedure_id in (select id from old)),
    e as (delete from email_codes where procedure_id in (select id from old)),
    f as (delete from chosen_passwords where procedure_id in (select id from old))
    delete from procedures where id in (select id from old) returning id`;
  return gone.length;
}

async function inBatches(batch: () => Promise<number>): Promise<void> {
  while ((await batch()) >= BATCH);
}
