import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createTestDatabase, type TestDatabase } from '../db/testing/test-database.ts';
import { openLog } from '../observability/log.ts';

const planted = ['漏洩', '花子', 'leaky@example.jp', '09087654321', '4242 4242 4242 4242', 'Geheim-2026', '123456', '4500002'];
const [family, given, email, phone, card, password, code, postalCode] = planted;

let testing: TestDatabase;
beforeAll(async () => {
  testing = await createTestDatabase();
});
afterAll(() => testing?.drop());

/** What a log writes, at its most talkative. */
function logged(write: (log: ReturnType<typeof openLog>) => void): string {
  let text = '';
  write(
    openLog('test', 'trace', {
      write(line: string) {
        text += line;
      },
    }),
  );
  return text;
}

async function failing(work: () => Promise<unknown>): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('It did not fail');
}

const inventory: readonly (readonly [string, () => Promise<unknown>, kept: string])[] = [
  [
    'a row that is there already',
    () => testing.database.sql`insert into dealers (id, name, brand)
      select ${'0d000000-0000-4000-8000-0000000000ff'}, ${`${family} ${email}`}, ${'toyota'} from generate_series(1, 2)`,
    'dealers_pkey',
  ],
  ['a parameter that is no uuid', () => testing.database.sql`select * from accounts where id = ${`${email} ${phone}`}`, '22P02'],
  ['a number that is none', () => testing.database.sql`select cast(${`${family}${password}`}::text as int)`, '22P02'],
  ['JSON that is broken', async () => JSON.parse(`{"familyName": "${family}", "email": "${email}", ${password}`), 'SyntaxError'],
  ['an answer that does not fit', async () => z.object({ a: z.literal('x') }).parse({ a: email, [String(family)]: 1 }), 'Zod'],
  [
    'a failure with details',
    async () => {
      throw ApplicationFailure.create({ type: 'mail-refused', message: `550 <${email}> unknown`, details: [{ family, password, code }] });
    },
    'mail-refused',
  ],
  [
    'an error whose cause holds more',
    async () => {
      const cause = Object.assign(new Error(`could not charge ${card}, call ${phone}`), {
        response: `${email} 〒${postalCode}`,
        body: { password },
      });
      throw new Error('The provider refused', { cause });
    },
    'The provider refused',
  ],
  [
    'an error of many lines',
    async () => {
      throw new Error(`refused\n${family} ${given}\nat ${postalCode}\n${email}`);
    },
    'redaction.int.test.ts',
  ],
];

describe('the log', () => {
  it.each(inventory)('of %s says what broke, and nothing of a person', async (_what, work, kept) => {
    const error = await failing(work);
    const ways = [
      logged((log) => log.error({ err: error }, 'It broke')),
      logged((log) => log.error({ err: error })),
      logged((log) => log.error(error)),
      logged((log) => log.warn({ error, attempt: 2 }, 'Activity failed')),
      logged((log) => log.warn({ tried: [{ again: { failure: error } }] }, 'It broke')),
      logged((log) => log.error({ err: new Error('outside', { cause: error }) }, 'It broke')),
    ];
    for (const text of ways) {
      for (const secret of planted) expect(text).not.toContain(secret);
      expect(text).toContain(kept);
      expect(() => JSON.parse(text)).not.toThrow();
    }
  });

  it('leaves out what stands under a name of something typed', () => {
    const text = logged((log) => log.info({ email, password, answer: { family }, deeper: { values: [given], token: code } }, 'answered'));
    for (const secret of planted) expect(text).not.toContain(secret);
    expect(text).toContain('answered');
  });

  it('keeps what is needed to find a fault', async () => {
    const refused = await failing(() => testing.database.sql`select 1 from no_such_table`);
    const text = logged((log) => log.error({ err: refused, workflowId: 'migration-0d000000-0000-4000-8000-000000000001' }, 'It broke'));
    for (const part of [
      'PostgresError',
      '42P01',
      'no_such_table',
      'redaction.int.test.ts',
      'migration-0d000000-0000-4000-8000-000000000001',
    ])
      expect(text).toContain(part);
    const away = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:54329'), { code: 'ECONNREFUSED' });
    expect(logged((log) => log.error({ err: away }))).toContain('connect ECONNREFUSED 127.0.0.1:54329');
    expect(logged((log) => log.error({ err: new Error('PAYLOAD_KEYS: the key "k-old" is missing') }))).toContain('k-old');
  });
});
