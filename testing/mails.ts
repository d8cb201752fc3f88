import type { Database } from '../db/database.ts';
import { INBOX_CHANNEL, type InboxMessage } from '../db/queries/mails.ts';
import { untilTold } from './until-told.ts';

/**
 * Reads the embedded inbox. `lastMail(to)` waits until there is a mail to that address which no earlier call has returned,
 * and resolves to the newest of them: after "send again" it is the new one.
 */
export function mailReader(database: Database) {
  const seen = new Set<string>();

  async function unseen(to: string): Promise<InboxMessage | undefined> {
    const messages = await mailsTo(database, to);
    const newest = messages.find(({ id }) => !seen.has(id));
    if (newest) for (const { id } of messages) seen.add(id);
    return newest;
  }

  return (to: string) => untilTold(database, INBOX_CHANNEL, () => unseen(to), { what: `no mail to ${to}` });
}

/** All mails to an address, the newest first. */
export function mailsTo({ sql }: Database, to: string): Promise<InboxMessage[]> {
  return sql<InboxMessage[]>`
    select id, message_id as "messageId", "to", "from", subject, text, received_at as "receivedAt"
    from inbox where "to" = ${to} order by received_at desc`;
}

/** The six digits in a mail. Throws when it has none. */
export function codeIn({ subject, text }: Pick<InboxMessage, 'subject' | 'text'>): string {
  const [code] = /\b\d{6}\b/.exec(text) ?? [];
  if (!code) throw new Error(`There is no code in the mail "${subject}"`);
  return code;
}
