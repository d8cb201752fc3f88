import { date, index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { dealers } from './people.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** Purchase contracts, as the dealer's system knows them. */
export const contracts = pgTable(
  'contracts',
  {
    id: uuid('id').primaryKey(),
    number: text('number').notNull().unique(),
    brand: text('brand').notNull(),
    dealerId: uuid('dealer_id')
      .notNull()
      .references(() => dealers.id),
    vehicle: text('vehicle').notNull(),
    grade: text('grade'),
    customer: text('customer').notNull(),
    contractedOn: date('contracted_on').notNull(),
  },
  (table) => [index('contracts_dealer').on(table.dealerId)],
);

/** Who is registered for a contract. A later registration of the same role supersedes the earlier one. */
export const registrations = pgTable(
  'registrations',
  {
    procedureId: uuid('procedure_id').primaryKey(),
    /** Nobody's contract: registered after delivery, for a vehicle whose contract is not here. */
    contractId: uuid('contract_id').references(() => contracts.id),
    /** The model's name, as the brand's catalogue has it. */
    vehicle: text('vehicle'),
    role: text('role', { enum: ['buyer', 'user'] }).notNull(),
    /** No foreign key: accounts may live in the company's directory. */
    accountId: uuid('account_id').notNull(),
    registeredAt: moment('registered_at').notNull().defaultNow(),
    supersededAt: moment('superseded_at'),
  },
  (table) => [index('registrations_contract').on(table.contractId)],
);

/** Terms and consent documents, by version. The newest that is in force is the one to agree to. */
export const documents = pgTable(
  'documents',
  {
    brand: text('brand').notNull(),
    name: text('name').notNull(),
    version: text('version').notNull(),
    titleJa: text('title_ja').notNull(),
    titleEn: text('title_en').notNull(),
    textJa: text('text_ja').notNull(),
    textEn: text('text_en').notNull(),
    inForceFrom: moment('in_force_from').notNull(),
  },
  (table) => [primaryKey({ columns: [table.brand, table.name, table.version] })],
);
