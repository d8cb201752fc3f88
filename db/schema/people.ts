import { sql } from 'drizzle-orm';
import { boolean, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Profile } from '../../activities/accounts.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** TOYOTA accounts. The login ID is the e-mail address, lower-cased; the customer type is part of the profile and never changes. */
export const accounts = pgTable(
  'accounts',
  {
    id: uuid('id').primaryKey(),
    email: text('email').notNull(),
    passwordHash: text('password_hash').notNull(),
    verificationPhone: text('verification_phone'),
    profile: jsonb('profile').$type<Profile>().notNull(),
    /** A connected service uses this account: name and birth date are locked. */
    linked: boolean('linked').notNull().default(false),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [uniqueIndex('accounts_email').on(sql`lower(${table.email})`)],
);

export const dealers = pgTable('dealers', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  brand: text('brand').notNull(),
});

export const staff = pgTable('staff', {
  id: uuid('id').primaryKey(),
  /** Nobody's dealer: a support agent, who sees all. */
  dealerId: uuid('dealer_id').references(() => dealers.id),
  number: text('number').notNull().unique(),
  name: text('name').notNull(),
  passwordHash: text('password_hash').notNull(),
  /** Typed on a customer's phone to attest the visual check there. */
  pinHash: text('pin_hash').notNull(),
});
