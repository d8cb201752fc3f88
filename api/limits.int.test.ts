import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../db/testing/test-database.ts';
import { limits, openLimits } from './limits.ts';

let testing: TestDatabase;
beforeAll(async () => {
  testing = await createTestDatabase();
});
afterAll(() => testing?.drop());

const refused = { code: 'too-many-requests', particulars: { retryAfterSeconds: expect.any(Number) } };

describe('the limits', () => {
  it('let something be done as often as they say, and refuse the next with the time to wait', async () => {
    const { count } = openLimits(testing.database, { secret: 'one', factor: 2 / limits.openings.times });
    await count('openings', 'here');
    await count('openings', 'here');
    await expect(count('openings', 'here')).rejects.toMatchObject(refused);
    await count('openings', 'elsewhere');
  });

  it('are shared by servers, and hold no address', async () => {
    const servers = [1, 2, 3].map(() => openLimits(testing.database, { secret: 'two', factor: 2 / limits.claims.times }));
    const tried = await Promise.allSettled(servers.map(({ count }) => count('claims', '203.0.113.7')));
    expect(tried.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    const rows = await testing.database.sql<{ key: string }[]>`select key from rate_limits`;
    expect(rows.map(({ key }) => key).join()).not.toContain('203.0.113.7');
  });

  it('of mails count what was sent, not what is tried again because it was not', async () => {
    const { check, note } = openLimits(testing.database, { secret: 'three', factor: 1 / limits.mails.times });
    for (let attempt = 0; attempt < 5; attempt += 1) await check('mails', 'one');
    await note('mails', 'one');
    await expect(check('mails', 'one')).rejects.toMatchObject(refused);
    await check('mails', 'another');
  });

  it('of all requests cost no query', async () => {
    const { count } = openLimits(
      { sql: undefined as never, close: async () => undefined },
      { secret: 'four', factor: 1 / limits.requests.times },
    );
    await count('requests', 'here');
    await expect(count('requests', 'here')).rejects.toMatchObject(refused);
  });
});
