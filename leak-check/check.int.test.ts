import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../db/testing/test-database.ts';
import { testKeyRing } from '../workflows/testing/keys.ts';
import { findLeaks } from './check.ts';
import { plantPerson } from './planted.ts';

let testing: TestDatabase;
let connection: Connection;
beforeAll(async () => {
  testing = await createTestDatabase();
  connection = await Connection.connect({ address: process.env.TEST_TEMPORAL_ADDRESS ?? '' });
});
afterAll(async () => {
  await connection?.close();
  await testing?.drop();
});

it('what leaks is found, by place and kind, and not told', async () => {
  const { sql } = testing.database;
  const planted = plantPerson();
  const { email, details, login, cards } = planted;
  const taskQueue = `of-nobody-${crypto.randomUUID()}`;
  // The clear text of a position, and one that is sealed with a password in it.
  const [clear, sealed] = [Buffer.from(JSON.stringify(details)), Buffer.from(testKeyRing.seal(Buffer.from(login.password)))];
  for (const position of [clear, sealed])
    await sql`insert into procedures (id, type, brand, status, position) values (gen_random_uuid(), 'migration', 'toyota', 'open', ${position})`;
  await sql`insert into sent_mails (key, mail, result) values (${`mail/${email}`}, 'x', 'sent')`;
  await sql`
    insert into accounts (id, email, password_hash, profile)
    values (gen_random_uuid(), ${email}, ${login.password}, ${JSON.stringify(details)}::text::jsonb)`;
  const texts = { 'a log': `refused card ${cards.taken}`, 'another log': 'nothing', traces: encodeURIComponent(details.block ?? '') };

  const client = new Client({ connection });
  const { leaks, known } = await findLeaks({ database: testing.database, client, ring: testKeyRing, taskQueue, texts }, planted);
  expect(leaks.map(({ where, what }) => `${where}: ${what}`).sort()).toEqual([
    'a log: a password or card number',
    'accounts.password_hash: a password or card number',
    'procedures.position, opened: a password or card number',
    'procedures.position: personal data',
    'sent_mails.key: personal data',
    'traces: personal data',
  ]);
  expect(known).toEqual(['accounts.email', 'accounts.profile']);
  for (const marker of [email, login.password, ...Object.values(details)]) expect(JSON.stringify(leaks)).not.toContain(marker);
});
