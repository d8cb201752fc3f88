import type { SupportNote } from '../../activities/support.ts';
import type { Database } from '../database.ts';

/** What a support agent did to a procedure that stayed where it was. */
export async function noteSupportAction({ sql }: Database, note: SupportNote): Promise<void> {
  const { procedure, revision, action, step, agent, reason, at } = note;
  await sql`
    insert into audit_trail (procedure_id, revision, action, step, by, who, reason, at)
    values (${procedure}, ${revision}, ${action}, ${step}, 'support', ${`support/${agent}`}, ${reason}, ${new Date(at)})
    on conflict do nothing`;
}
