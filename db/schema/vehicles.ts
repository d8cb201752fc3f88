import { boolean, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { CertificateUser } from '../../activities/vehicles.ts';
import { contracts } from './contracts.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** What the dealer's system reported of a contract's vehicle before delivery. */
export const vehicleRegistrations = pgTable('vehicle_registrations', {
  contractId: uuid('contract_id')
    .primaryKey()
    .references(() => contracts.id),
  chassisNumber: text('chassis_number').notNull(),
  registrationNumber: text('registration_number').notNull(),
  certificateUser: jsonb('certificate_user').$type<CertificateUser>().notNull(),
  reportedAt: moment('reported_at').notNull().defaultNow(),
});

/** The embedded register of inspection certificates. Empty in production. */
export const certificates = pgTable(
  'certificates',
  {
    chassisNumber: text('chassis_number').notNull(),
    registrationNumber: text('registration_number').notNull(),
    brand: text('brand').notNull(),
    vehicle: text('vehicle').notNull(),
    /** A kei car cannot be registered. */
    kei: boolean('kei').notNull().default(false),
    user: jsonb('user').$type<CertificateUser>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.chassisNumber, table.registrationNumber] })],
);

/** The embedded telematics centre: lines that are being opened. Empty in production. */
export const simulatedLines = pgTable('simulated_lines', {
  key: text('key').primaryKey(),
  requestedAt: moment('requested_at').notNull().defaultNow(),
});
