import { sql } from 'drizzle-orm';
import { bigserial, customType, index, integer, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { contracts } from './contracts.ts';
import { dealers } from './people.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

/**
 * One row a procedure: what lists need, and its position, sealed because it holds what people typed. A projection of the
 * workflow, never the authority.
 */
export const procedures = pgTable(
  'procedures',
  {
    id: uuid('id').primaryKey(),
    type: text('type').notNull(),
    brand: text('brand').notNull(),
    contractId: uuid('contract_id').references(() => contracts.id),
    dealerId: uuid('dealer_id').references(() => dealers.id),
    status: text('status', { enum: ['open', 'closed'] }).notNull(),
    revision: integer('revision').notNull().default(0),
    step: text('step').notNull().default(''),
    waitingFor: text('waiting_for').notNull().default(''),
    outcome: text('outcome'),
    /** Why support should look at it; empty when it need not. */
    attention: text('attention').notNull().default(''),
    /** When somebody must have answered: a review's seventh day, a link's thirtieth. */
    due: moment('due'),
    /** When it ends by itself unless somebody answers. */
    deadline: moment('deadline'),
    language: text('language', { enum: ['ja', 'en'] })
      .notNull()
      .default('ja'),
    since: moment('since').notNull().defaultNow(),
    startedAt: moment('started_at').notNull().defaultNow(),
    position: bytes('position'),
  },
  (table) => [
    // Not of bank debits: each payer has one, and a vehicle's next user may set theirs up while the earlier user's still waits.
    uniqueIndex('procedures_one_open_per_contract')
      .on(table.type, table.contractId)
      .where(sql`${table.status} = 'open' and ${table.type} <> 'bank-debit'`),
    index('procedures_contract').on(table.contractId),
    index('procedures_dealer').on(table.dealerId),
    index('procedures_attention').on(table.type, table.due).where(sql`${table.status} = 'open'`),
  ],
);

/** Who did what, append-only. Never what was typed. */
export const auditTrail = pgTable(
  'audit_trail',
  {
    procedureId: uuid('procedure_id').notNull(),
    revision: integer('revision').notNull(),
    action: text('action').notNull(),
    step: text('step').notNull(),
    by: text('by').notNull(),
    who: text('who').notNull(),
    /** Of what support did: a word of a closed list, or a number of days. */
    reason: text('reason').notNull().default(''),
    at: moment('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.procedureId, table.revision, table.action, table.at] }),
    // Whoever moved a procedure to a position, of which there is one; support may do several things to it there.
    uniqueIndex('audit_trail_moved').on(table.procedureId, table.revision).where(sql`${table.by} <> 'support'`),
  ],
);

/** Which document in which version was agreed to, by whom, when, in which procedure. Append-only. */
export const consents = pgTable(
  'consents',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    procedureId: uuid('procedure_id').notNull(),
    revision: integer('revision').notNull(),
    document: text('document').notNull(),
    version: text('version').notNull(),
    by: text('by').notNull(),
    who: text('who').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [uniqueIndex('consents_once').on(table.procedureId, table.revision, table.document)],
);
