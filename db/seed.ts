import { fileURLToPath } from 'node:url';
import { hash } from '@node-rs/argon2';
import { z } from 'zod';
import { openOrm } from './database.ts';
import { accounts, certificates, contracts, dealerCustomers, dealers, documents, oldMembers, staff } from './schema.ts';
import { demoCertificates } from './seeds/certificates.ts';
import { demoContracts } from './seeds/contracts.ts';
import { demoDealerCustomers } from './seeds/dealer-customers.ts';
import { demoDocuments } from './seeds/documents.ts';
import { demoOldMembers } from './seeds/old-members.ts';
import { DEMO_PASSWORD, DEMO_PIN, demoAccounts, demoDealers, demoStaff } from './seeds/people.ts';

/** Puts the demonstration's people, contracts, terms and what other systems know of them there. What is there already stays as it is. */
export async function seedDatabase(url: string): Promise<void> {
  const { orm, close } = openOrm(url);
  const [passwordHash, pinHash] = await Promise.all([hash(DEMO_PASSWORD), hash(DEMO_PIN)]);
  await orm
    .insert(dealers)
    .values([...demoDealers])
    .onConflictDoNothing();
  await orm
    .insert(staff)
    .values(demoStaff.map((one) => ({ ...one, passwordHash, pinHash })))
    .onConflictDoNothing();
  await orm
    .insert(contracts)
    .values([...demoContracts])
    .onConflictDoNothing();
  await orm
    .insert(documents)
    .values([...demoDocuments])
    .onConflictDoNothing();
  await orm
    .insert(accounts)
    .values(demoAccounts.map((one) => ({ ...one, passwordHash })))
    .onConflictDoNothing();
  await orm.insert(dealerCustomers).values(demoDealerCustomers).onConflictDoNothing();
  await orm
    .insert(oldMembers)
    .values(demoOldMembers.map((one) => ({ ...one, passwordHash })))
    .onConflictDoNothing();
  await orm
    .insert(certificates)
    .values([...demoCertificates])
    .onConflictDoNothing();
  await close();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await seedDatabase(z.url().parse(process.env.DATABASE_URL));
