import { date, index, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { dealers } from './people.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** The dealer's own records of its customers. */
export const dealerCustomers = pgTable(
  'dealer_customers',
  {
    id: uuid('id').primaryKey(),
    dealerId: uuid('dealer_id')
      .notNull()
      .references(() => dealers.id),
    familyName: text('family_name').notNull(),
    givenName: text('given_name').notNull(),
    familyNameKana: text('family_name_kana'),
    givenNameKana: text('given_name_kana'),
    birthDate: date('birth_date'),
    postalCode: text('postal_code'),
    address: text('address'),
    mobilePhone: text('mobile_phone'),
    phone: text('phone'),
    /** Up to three addresses, in their order. */
    emails: jsonb('emails').$type<readonly string[]>().notNull(),
  },
  (table) => [index('dealer_customers_dealer').on(table.dealerId)],
);

/** What is kept of a customer between the visit and the link: an identifier code, for 30 days at most. */
export const identifierCodes = pgTable('identifier_codes', {
  procedureId: uuid('procedure_id').primaryKey(),
  dealerId: uuid('dealer_id').notNull(),
  code: uuid('code').notNull(),
  expiresAt: moment('expires_at').notNull(),
});

/** Accounts that are linked to a dealer. */
export const dealerLinks = pgTable(
  'dealer_links',
  {
    accountId: uuid('account_id').notNull(),
    dealerId: uuid('dealer_id')
      .notNull()
      .references(() => dealers.id),
    procedureId: uuid('procedure_id').notNull(),
    linkedAt: moment('linked_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.dealerId] })],
);

/** Which version of a document an account has agreed to last. */
export const agreements = pgTable(
  'agreements',
  {
    accountId: uuid('account_id').notNull(),
    document: text('document').notNull(),
    version: text('version').notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.document] })],
);

/** Members of the old site, as the embedded stand-in has them. Empty in production. */
export const oldMembers = pgTable('old_members', {
  id: text('id').primaryKey(),
  passwordHash: text('password_hash').notNull(),
  dealerId: uuid('dealer_id').notNull(),
  data: jsonb('data').$type<Readonly<Record<string, string>>>().notNull(),
  migratedTo: uuid('migrated_to'),
});
