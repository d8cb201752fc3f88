import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** Ledger of mails by idempotency key: what was accepted is not sent again. Holds no address and no text. */
export const sentMails = pgTable('sent_mails', {
  key: text('key').primaryKey(),
  mail: text('mail').notNull(),
  result: text('result', { enum: ['sent', 'refused'] }).notNull(),
  at: moment('at').notNull().defaultNow(),
});

/** The embedded inbox: what arrived by SMTP, to be looked at in a demonstration. Empty in production. */
export const inbox = pgTable('inbox', {
  id: uuid('id').primaryKey(),
  messageId: text('message_id').notNull().unique(),
  to: text('to').notNull(),
  from: text('from').notNull(),
  subject: text('subject').notNull(),
  text: text('text').notNull(),
  receivedAt: moment('received_at').notNull().defaultNow(),
});
