import { index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { bytes } from './procedures.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** Links that QR codes and mails carry. Only the hash of a token is stored. */
export const links = pgTable('links', {
  tokenHash: text('token_hash').primaryKey(),
  procedureType: text('procedure_type').notNull(),
  contractId: uuid('contract_id'),
  /** Claiming it joins this procedure. */
  procedureId: uuid('procedure_id'),
  /** Claiming it opens what comes after this one. */
  afterId: uuid('after_id'),
  role: text('role').notNull(),
  /** Only whoever signs in with this account may claim it; nothing when having the link is enough. */
  accountId: uuid('account_id'),
  expiresAt: moment('expires_at').notNull(),
  /** The session of the one browser that has claimed it. */
  claimedBy: uuid('claimed_by'),
  createdAt: moment('created_at').notNull().defaultNow(),
});

/** Signed-in browsers: a customer's phone, or a member of staff at the terminal. Only the hash of the cookie is stored. */
export const sessions = pgTable('sessions', {
  id: uuid('id').primaryKey(),
  tokenHash: text('token_hash').notNull().unique(),
  staffId: uuid('staff_id'),
  expiresAt: moment('expires_at').notNull(),
});

/** What a customer's browser may do: one role in one procedure, from a link it claimed. */
export const grants = pgTable(
  'grants',
  {
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    procedureId: uuid('procedure_id').notNull(),
    role: text('role').notNull(),
    /** Whoever has signed in to this account in this procedure, in this browser. */
    accountId: uuid('account_id'),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.procedureId] }), index('grants_procedure').on(table.procedureId)],
);

/** The code that was mailed last in a procedure, to one person of it. Counted, expiring, hashed. */
export const emailCodes = pgTable(
  'email_codes',
  {
    procedureId: uuid('procedure_id').notNull(),
    owner: text('owner').notNull(),
    attempt: integer('attempt').notNull(),
    codeHash: text('code_hash').notNull(),
    wrongTries: integer('wrong_tries').notNull().default(0),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.procedureId, table.owner] })],
);

/** Passwords chosen in a procedure that has not opened its account yet: hashed at the edge, deleted when the account has it. */
export const chosenPasswords = pgTable(
  'chosen_passwords',
  {
    procedureId: uuid('procedure_id').notNull(),
    owner: text('owner').notNull(),
    passwordHash: text('password_hash').notNull(),
    chosenAt: moment('chosen_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.procedureId, table.owner] })],
);

/** Wrong tries at something guessable, by what is tried: an account, a member of staff. */
export const wrongTries = pgTable('wrong_tries', {
  subject: text('subject').primaryKey(),
  tries: integer('tries').notNull(),
  until: moment('until').notNull(),
});

/** Pictures of ID cards, sealed; deleted when read, or within the hour. */
export const captures = pgTable(
  'captures',
  {
    id: uuid('id').primaryKey(),
    procedureId: uuid('procedure_id').notNull(),
    image: bytes('image').notNull(),
    takenAt: moment('taken_at').notNull().defaultNow(),
  },
  (table) => [index('captures_taken').on(table.takenAt)],
);
