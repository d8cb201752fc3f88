import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PIN } from '../db/seeds/people.ts';
import { viewOf } from '../testing/api-client.ts';
import { startService, type TestService } from '../testing/service.ts';
import { newLogin, newPerson, staffNumbers, walkTo } from '../testing/walk.ts';
import { arriveAt } from './testing/arrive.ts';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service?.stop());

/** A worker that stored where a procedure stands, and died before the engine had heard of it. */
describe('a position that is stored and was never reached', () => {
  const details = { ...newLogin, ...newPerson };

  it('keeps nobody from answering the step that is open, and is replaced by what really happened', async () => {
    const { client, email } = await arriveAt('personal-details', service);
    const { id, revision } = client.view;
    const { sql } = service.database;
    await sql`
      update procedures set step = 'review-details', waiting_for = 'buyer', revision = ${revision + 2}, since = since + interval '1 ms'
      where id = ${id}`;
    await sql`
      insert into audit_trail (procedure_id, revision, action, step, by, who, at)
      values (${id}, ${revision + 1}, 'answer', 'personal-details', 'buyer', 'lost', now()),
        (${id}, ${revision + 2}, 'answer', 'staff-check', 'staff', 'lost', now())`;

    expect(viewOf(await client.answer('personal-details', details)).step.name).toBe('staff-check');
    const [row] = await sql`select step, revision from procedures where id = ${id}`;
    expect(row).toEqual({ step: 'staff-check', revision: revision + 1 });
    expect(await trail(id, revision)).toEqual([{ step: 'personal-details', lost: false }]);

    viewOf(await client.answer('staff-check', { matches: true, staffNumber: staffNumbers.toyota, pin: DEMO_PIN }));
    await walkTo('buyer-registered', { service, client, email });
    expect(await trail(id, revision)).toEqual([
      { step: 'personal-details', lost: false },
      { step: 'staff-check', lost: false },
      { step: 'review-details', lost: false },
    ]);
  });

  it('is no way round a step that is not open: it is refused as before', async () => {
    const { client } = await arriveAt('customer-type', service);
    const refused = await client.answer('personal-details', details);
    expect(refused).toMatchObject({ status: 409, problem: { code: 'step-not-open', view: { step: { name: 'customer-type' } } } });
  });

  const trail = (id: string, after: number) => service.database.sql`
    select step, who = 'lost' as lost from audit_trail where procedure_id = ${id} and revision > ${after} order by revision, at`;
});
