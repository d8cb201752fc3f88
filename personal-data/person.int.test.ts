import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProcedure } from '../db/queries/procedures.ts';
import { type Environment, openEnvironment } from '../workflows/testing/environment.ts';
import { testKeyRing } from '../workflows/testing/keys.ts';
import { openBuyer } from '../workflows/testing/open.ts';
import { byHand, existing, follow } from '../workflows/testing/paths.ts';
import { allValues } from './all-tables.ts';
import { erasePerson } from './erase-person.ts';
import { openedHistories } from './executions.ts';
import { exportPerson } from './export-person.ts';
import type { Installation } from './settings.ts';
import { mentions } from './whose.ts';

const told = () => undefined;
let environment: Environment;
let installation: Installation;

beforeAll(async () => {
  environment = await openEnvironment();
  const { database, temporal: client } = environment;
  const settings: Installation['settings'] = {
    DATABASE_URL: 'postgres://unused',
    TEMPORAL_ADDRESS: 'unused',
    TEMPORAL_NAMESPACE: 'default',
    TASK_QUEUE: environment.taskQueue,
    PAYLOAD_KEYS: new Map(),
    PAYLOAD_KEY_CURRENT: 'test-only',
  };
  installation = { settings, database, ring: testKeyRing, client, close: () => Promise.resolve() };
});
afterAll(() => environment?.close());

async function accountOf(email: string): Promise<string | undefined> {
  return environment.api.accounts.findByEmail(email);
}

/** Everywhere that something of a person stands: tables, opened, and histories, opened. */
async function placesOf(email: string, account: string | undefined): Promise<string[]> {
  const person = { email, ...(account && { account }) };
  const places = new Set<string>();
  for await (const { table, column, text } of allValues(environment.database, testKeyRing)) {
    if (mentions(text, person)) places.add(`${table}.${column}`);
  }
  for await (const { workflowId, text } of openedHistories(installation.client, testKeyRing, environment.taskQueue)) {
    if (mentions(text, person)) places.add(workflowId);
  }
  return [...places].sort();
}

describe('one person’s data', () => {
  it('is exported: account, procedures with what was typed, consents; and no hash', async () => {
    const buyer = await follow(await openBuyer(environment), byHand);
    await buyer.handle().result();
    const exported = await exportPerson(installation, buyer.email.toUpperCase(), told);
    expect(exported).toMatchObject({
      email: buyer.email,
      account: { email: buyer.email, profile: { familyName: expect.any(String) } },
      tables: { registrations: [{ procedure_id: buyer.id, role: 'buyer' }] },
      histories: [{ workflowId: `buyer-registration-${buyer.id}`, open: false }],
    });
    expect(exported.procedures.map(({ id }) => id)).toEqual([buyer.id]);
    const consents = exported.tables.consents?.map(({ document }) => document);
    expect(consents).toEqual(['information-provision', 'account-terms']);
    expect(JSON.stringify(exported)).not.toMatch(/argon2|token_?hash|code_?hash/i);
  });

  it('is erased, also what is open: nothing of it is found anywhere, and who agreed to what is kept without them', async () => {
    const done = await follow(await openBuyer(environment), byHand);
    await done.handle().result();
    const account = await accountOf(done.email);
    const open = await follow(await openBuyer(environment), [...byHand.slice(0, 4), ['email', { email: done.email }]]);
    expect(await placesOf(done.email, account)).toContain('accounts.email');

    const erased = await erasePerson(installation, done.email, { agent: '9001', reason: 'case-77' }, told);
    expect(erased).toEqual({ ended: 1, procedures: 2, histories: 2, account: true, left: [] });
    expect(await placesOf(done.email, account)).toEqual([]);
    for (const id of [done.id, open.id]) {
      expect(await findProcedure(environment.database, id)).toBeUndefined();
      const trail = await environment.database.sql`
        select action, step, by, who from audit_trail where procedure_id = ${id} order by revision desc limit 1`;
      expect([...trail]).toEqual([{ action: 'erase', step: 'case-77', by: 'support', who: '9001' }]);
    }
    const [kept] = await environment.database.sql`select count(*)::int as consents from consents where procedure_id = ${done.id}`;
    expect(kept).toEqual({ consents: 2 });
    expect(await erasePerson(installation, done.email, { agent: '9001', reason: 'case-77' }, told)).toMatchObject({
      procedures: 0,
      histories: 0,
      account: false,
    });
  });

  it('of one person goes, and of everybody else stays', async () => {
    const [one, other] = [await follow(await openBuyer(environment), byHand), await follow(await openBuyer(environment), existing)];
    await Promise.all([one.handle().result(), other.handle().result()]);
    const before = await placesOf('hanako@example.jp', await accountOf('hanako@example.jp'));
    await erasePerson(installation, one.email, { agent: '9001', reason: 'asked' }, told);
    expect(await placesOf('hanako@example.jp', await accountOf('hanako@example.jp'))).toEqual(before);
    expect(await findProcedure(environment.database, other.id)).toMatchObject({ status: 'closed' });
  });
});

describe('whose a text is', () => {
  it.each([
    ['{"email":"Ann@example.jp"}', true],
    ['mailto:ann@example.jp?x', true],
    ['joann@example.jp', false],
    ['ann@example.jp.evil.example', true],
    ['joann@example.jp, ann@example.jp', true],
    ['ann@example.jpx', false],
    ['account 0d000000-0000-4000-8000-000000000001', true],
    ['', false],
  ])('%s', (text, theirs) => {
    expect(mentions(text, { email: 'ann@example.jp', account: '0d000000-0000-4000-8000-000000000001' })).toBe(theirs);
  });
});
