import { bigint, customType, index, integer, pgTable, primaryKey, text, timestamp, uuid, varchar } from 'drizzle-orm/pg-core';

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

/** What the embedded issuer remembers for minutes or hours: sign-ins on their way, codes, tokens. Ids hashed, contents sealed. */
export const issuerState = pgTable(
  'issuer_state',
  {
    kind: text('kind').notNull(),
    idHash: text('id_hash').notNull(),
    content: bytes('content').notNull(),
    /** The other name it is found by: a session's uid. */
    uidHash: text('uid_hash'),
    /** What is revoked together. */
    grantHash: text('grant_hash'),
    /** Whose it is, so that signing out and leaving ends it. */
    staffId: uuid('staff_id'),
    consumedAt: timestamp('consumed_at', { withTimezone: true }),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.idHash] }),
    index('issuer_state_grant').on(table.grantHash),
    index('issuer_state_uid').on(table.uidHash),
    index('issuer_state_staff').on(table.staffId),
    index('issuer_state_expires').on(table.expiresAt),
  ],
);

/** What was done lately by whom, counted: shared by all servers, and not worth a place in the write-ahead log. */
export const rateLimits = pgTable('rate_limits', {
  key: varchar('key', { length: 255 }).primaryKey(),
  points: integer('points').notNull().default(0),
  expire: bigint('expire', { mode: 'number' }),
});
