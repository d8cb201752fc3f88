import type { Database } from '../database.ts';
import { CAPTURE_MINUTES } from './captures.ts';

/** Deletes what has served: pictures nobody read within the hour, secrets of closed procedures, and what has expired. */
export async function cleanUp({ sql }: Database): Promise<void> {
  await sql`delete from captures where taken_at < now() - ${CAPTURE_MINUTES} * interval '1 minute'`;
  // An hour's grace: the account may still be being opened by a retry.
  const closed = sql`select id from procedures where status = 'closed' and since < now() - interval '1 hour'`;
  await sql`delete from chosen_passwords where procedure_id in (${closed})`;
  await sql`delete from email_codes where procedure_id in (${closed})`;
  await sql`delete from sessions where expires_at < now()`;
  await sql`delete from links where expires_at < now() - interval '1 year'`;
  await sql`delete from wrong_tries where until < now()`;
}
