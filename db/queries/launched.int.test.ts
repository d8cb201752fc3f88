import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { insertContract } from '../../testing/contracts.ts';
import { seedDatabase } from '../seed.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { launchedRow, openProcedureRow } from './procedures.ts';

let test: Awaited<ReturnType<typeof createTestDatabase>>;
beforeAll(async () => {
  test = await createTestDatabase();
  await seedDatabase(test.url);
});
afterAll(() => test.drop());

async function applications() {
  const { id: contractId } = await insertContract(test.database, 'toyota');
  const opened = { id: randomUUID(), brand: 'toyota', contractId, language: 'ja' } as const;
  return openProcedureRow(test.database, { ...opened, type: 'service-application' });
}
const open = (type: string) => test.database.sql`select from procedures where type = ${type} and status = 'open'`;

it('a vehicle’s next user sets a bank debit up while the earlier user’s still waits for the bank', async () => {
  const by = await applications();
  for (const procedure of [randomUUID(), randomUUID()]) {
    await launchedRow(test.database, { procedure, by, type: 'bank-debit', owner: 'user', role: 'user' });
  }
  expect(await open('bank-debit')).toHaveLength(2);
});

it('of other procedures a contract has one open at a time', async () => {
  const by = await applications();
  for (const procedure of [randomUUID(), randomUUID()]) {
    await launchedRow(test.database, { procedure, by, type: 'payment-registration', owner: 'user', role: 'user' });
  }
  expect(await open('payment-registration')).toHaveLength(1);
});
