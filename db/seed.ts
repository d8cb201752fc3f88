import { fileURLToPath } from 'node:url';
import { hash } from '@node-rs/argon2';
import { z } from 'zod';
import { openOrm } from './database.ts';
import { accounts, contracts, dealers, documents, staff } from './schema.ts';
import { demoContracts } from './seeds/contracts.ts';
import { demoDocuments } from './seeds/documents.ts';
import { DEMO_PASSWORD, DEMO_PIN, demoAccounts, demoDealers, demoStaff } from './seeds/people.ts';

/** Puts the demonstration's dealers, staff, contracts, terms and accounts there. What is there already stays as it is. */
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
  await close();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await seedDatabase(z.url().parse(process.env.DATABASE_URL));
