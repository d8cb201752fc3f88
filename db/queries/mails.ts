import type { Database } from '../database.ts';

type MailResult = 'sent' | 'refused';

export async function sentMail({ sql }: Database, key: string): Promise<MailResult | undefined> {
  const [row] = await sql<{ result: MailResult }[]>`select result from sent_mails where key = ${key}`;
  return row?.result;
}

export async function noteMail({ sql }: Database, key: string, mail: string, result: MailResult): Promise<void> {
  await sql`insert into sent_mails (key, mail, result) values (${key}, ${mail}, ${result}) on conflict (key) do nothing`;
}

export interface InboxMessage {
  readonly id: string;
  readonly messageId: string;
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly receivedAt: Date;
}

export const INBOX_CHANNEL = 'inbox';

/** A message that was sent again is one message. */
export async function storeMessage({ sql }: Database, message: InboxMessage): Promise<void> {
  const { id, messageId, to, from, subject, text, receivedAt } = message;
  await sql`
    with stored as (
      insert into inbox (id, message_id, "to", "from", subject, text, received_at)
      values (${id}, ${messageId}, ${to}, ${from}, ${subject}, ${text}, ${receivedAt})
      on conflict (message_id) do nothing returning id
    ) select pg_notify(${INBOX_CHANNEL}, id::text) from stored`;
}

export async function recentMessages({ sql }: Database, limit = 50): Promise<InboxMessage[]> {
  return sql<InboxMessage[]>`
    select id, message_id as "messageId", "to", "from", subject, text, received_at as "receivedAt"
    from inbox order by received_at desc limit ${limit}`;
}
