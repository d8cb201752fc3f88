import { sql } from 'drizzle-orm';
import { boolean, index, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { contracts } from './contracts.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** What an account pays with, for all its services. No card number: the provider's reference and what may be shown of it. */
export const paymentMethods = pgTable(
  'payment_methods',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id').notNull(),
    kind: text('kind', { enum: ['card', 'bank-debit', 'invoice'] }).notNull(),
    state: text('state', { enum: ['pending', 'active', 'failed', 'replaced'] }).notNull(),
    /** The provider's own reference of the card or mandate. */
    reference: text('reference'),
    /** What a customer recognises it by, e.g. `Visa •••• 4242`. */
    label: text('label').notNull(),
    registeredAt: moment('registered_at').notNull().defaultNow(),
  },
  (table) => [index('payment_methods_account').on(table.accountId)],
);

/** Which procedure waits for what happens on a page of the payment provider, or to a mandate. */
export const paymentPages = pgTable(
  'payment_pages',
  {
    /** The provider's own id of the page or the mandate. */
    page: text('page').primaryKey(),
    procedureId: uuid('procedure_id').notNull(),
    kind: text('kind', { enum: ['card', 'mandate'] }).notNull(),
    language: text('language', { enum: ['ja', 'en'] }).notNull(),
    openedAt: moment('opened_at').notNull().defaultNow(),
  },
  (table) => [index('payment_pages_procedure').on(table.procedureId)],
);

/** Applications for services. The user of a vehicle applies once for each service. */
export const serviceApplications = pgTable(
  'service_applications',
  {
    procedureId: uuid('procedure_id').notNull(),
    /** The procedure by which the person who applies was registered as the user. */
    registrationId: uuid('registration_id').notNull(),
    service: text('service', { enum: ['connected', 'charging'] }).notNull(),
    contractId: uuid('contract_id').references(() => contracts.id),
    accountId: uuid('account_id').notNull(),
    plan: text('plan'),
    options: jsonb('options').$type<readonly string[]>().notNull(),
    paymentMethodId: uuid('payment_method_id'),
    appliedAt: moment('applied_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('service_applications_once').on(table.registrationId, table.service),
    index('service_applications_account').on(table.accountId),
  ],
);

/** Why somebody did not apply: counted, never about a person. */
export const questionnaireAnswers = pgTable('questionnaire_answers', {
  procedureId: uuid('procedure_id').primaryKey(),
  brand: text('brand').notNull(),
  reason: text('reason').notNull(),
  at: moment('at').notNull().defaultNow(),
});

/** Remote services of a vehicle that an owner shares with others: at most five at a time. */
export const shares = pgTable(
  'shares',
  {
    procedureId: uuid('procedure_id').primaryKey(),
    ownerId: uuid('owner_id').notNull(),
    shareeId: uuid('sharee_id').notNull(),
    since: moment('since').notNull().defaultNow(),
    endedAt: moment('ended_at'),
    endedBy: text('ended_by', { enum: ['owner', 'sharee'] }),
  },
  (table) => [
    index('shares_owner').on(table.ownerId),
    index('shares_sharee').on(table.shareeId),
    // Never twice with the same person, whoever writes it; one that has ended can begin anew.
    uniqueIndex('shares_one_open').on(table.ownerId, table.shareeId).where(sql`${table.endedAt} is null`),
  ],
);

/** The embedded payment simulator: card pages and mandates, with their states. Empty in production. */
export const simulatedPayments = pgTable('simulated_payments', {
  id: text('id').primaryKey(),
  key: text('key').notNull().unique(),
  kind: text('kind', { enum: ['card', 'mandate'] }).notNull(),
  state: text('state').notNull(),
  returnUrl: text('return_url'),
  label: text('label'),
  language: text('language').notNull(),
  /** The last event told to the service, for repeats and late deliveries. */
  told: boolean('told').notNull().default(false),
  createdAt: moment('created_at').notNull().defaultNow(),
});
