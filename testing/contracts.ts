import { randomUUID } from 'node:crypto';
import type { BrandId } from '../brands/registry.ts';
import type { Database } from '../db/database.ts';
import { demoDealers } from '../db/seeds/people.ts';

export interface NewContract {
  readonly id: string;
  readonly number: string;
}

/** Another contract of the seeded dealer of a brand: a test of its own needs one that nobody else opens. */
export async function insertContract({ sql }: Database, brand: BrandId): Promise<NewContract> {
  const id = randomUUID();
  const number = `TEST-${id.slice(0, 8)}`;
  const dealer = demoDealers.find((one) => one.brand === brand);
  if (!dealer) throw new Error(`No dealer of ${brand} is seeded`);
  await sql`
    insert into contracts (id, number, brand, dealer_id, vehicle, grade, customer, contracted_on)
    values (${id}, ${number}, ${brand}, ${dealer.id}, ${'カローラ'}, ${'W×B'}, ${'見本'}, ${'2026-11-01'})`;
  return { id, number };
}

/** @throws when there is no contract with this number */
export async function contractIdOf({ sql }: Database, number: string): Promise<string> {
  const [row] = await sql<{ id: string }[]>`select id from contracts where number = ${number}`;
  if (!row) throw new Error(`There is no contract ${number}`);
  return row.id;
}
