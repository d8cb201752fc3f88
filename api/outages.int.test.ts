import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProcedure, PROCEDURE_CHANNEL } from '../db/queries/procedures.ts';
import { ApiClient, problemOf, type Reply, viewOf } from '../testing/api-client.ts';
import { mailsTo } from '../testing/mails.ts';
import { startService, type TestService } from '../testing/service.ts';
import { untilTold } from '../testing/until-told.ts';
import { walkTo } from '../testing/walk.ts';
import { type Arrived, arriveAt } from './testing/arrive.ts';
import { expectNothingSecret } from './testing/secrecy.ts';

const key = { 'Idempotency-Key': 'pressed-once' };

/** Processes die. Nobody notices more than a wait. */
describe('when a process is killed', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startService({ LOG_LEVEL: 'trace' });
  });
  afterAll(() => service?.stop());

  it('a registration that was on its way in a worker killed with SIGKILL is carried out once', async () => {
    const person = await arriveAt('review-details', service);
    const first = register(person);
    await service.killWorker('SIGKILL');
    await service.startWorker();
    await first;
    await expectRegisteredOnce(person);
  });

  it('a procedure goes on in another worker, with all that was typed', async () => {
    const { client } = await arriveAt('staff-check', service);
    await service.killWorker('SIGKILL');
    expect(viewOf(await client.look()).step.name).toBe('staff-check');
    await service.startWorker();
    const { step } = viewOf(await client.back());
    expect(step).toMatchObject({ name: 'personal-details', values: { givenName: '桜子' } });
    await walkTo('buyer-registered', { service, client });
  });

  it('a registration that was on its way in a server killed with SIGKILL is carried out once', async () => {
    const person = await arriveAt('review-details', service);
    const cut = register(person).then(
      () => 'answered',
      () => 'cut off',
    );
    await service.killServer('SIGKILL');
    await cut;
    await service.startServer();
    expect(viewOf(await person.client.look()).id).toBe(person.view.id);
    await expectRegisteredOnce(person);
  });

  it('both at once change nothing either: the procedure stands where it stood', async () => {
    const { client, email, view } = await arriveAt('email-code', service);
    await Promise.all([service.killServer('SIGKILL'), service.killWorker('SIGKILL')]);
    await Promise.all([service.startServer(), service.startWorker()]);
    expect(viewOf(await client.look())).toEqual(view);
    await walkTo('buyer-registered', { service, client, email });
  });

  it('without a worker an answer is put off with 503, and its repetition is carried out once when there is one', async () => {
    const [{ client, view }, closed] = [await arriveAt('confirm-vehicle', service), await service.newContract()];
    expect(await service.killWorker('SIGTERM')).toBe(0);
    const scanned = new ApiClient(service.url, { language: 'en' });
    const link = await service.link(closed.number);
    const [answer, opened] = await Promise.all([client.answer('confirm-vehicle', { mine: true }, key), scanned.open(link)]);
    for (const reply of [answer, opened]) {
      problemOf(reply, 'temporarily-unavailable');
      expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(opened.problem?.detail).toMatch(/Nothing is lost/);
    expect(viewOf(await client.look())).toEqual(view);

    await service.startWorker();
    expect(viewOf(await client.answer('confirm-vehicle', { mine: true }, key)).step.name).toBe('information-consent');
    viewOf(await client.answer('confirm-vehicle', { mine: true }, key));
    expect(viewOf(await scanned.open(link)).step.name).toBe('confirm-vehicle');
    const trail = await service.database.sql`select action, step from audit_trail where procedure_id = ${view.id}`;
    expect(trail).toEqual([{ action: 'answer', step: 'confirm-vehicle' }]);
  });

  it('a server that is told to stop answers what was asked, ends its streams and leaves in order', async () => {
    const { client, view } = await arriveAt('confirm-vehicle', service);
    const stream = await client.fetch(view.links.events);
    const asked = client.answer('confirm-vehicle', { mine: true });
    // It is on its way: what it did has been announced, or its answer is out already.
    await untilTold(service.database, PROCEDURE_CHANNEL, async () => {
      const row = await findProcedure(service.database, view.id);
      return row && row.revision > view.revision ? row : undefined;
    });
    const [code, answer] = await Promise.all([service.killServer('SIGTERM'), asked]);
    expect(code).toBe(0);
    expect(viewOf(answer).step.name).toBe('information-consent');
    await stream.text().catch(() => undefined);
    await service.startServer();
  });

  it('nothing of what was typed stands in the log, also not in its errors', async () => {
    const { client, link } = await arriveAt('confirm-vehicle', service);
    expect(service.log()).toContain('temporarily-unavailable');
    expectNothingSecret(service, [client], link);
  });

  const register = ({ client }: Arrived) => client.answer('review-details', { register: true }, key);

  /** Presses the button again until there is an answer, as the page does. */
  async function expectRegisteredOnce(person: Arrived) {
    let reply: Reply = await register(person);
    for (let tries = 0; reply.status === 503 && tries < 3; tries += 1) reply = await register(person);
    expect(viewOf(reply)).toMatchObject({ outcome: 'completed' });
    expect((await service.lastMail(person.email)).subject).toContain('登録完了');
    expect(await mailsTo(service.database, person.email)).toHaveLength(2);
    const [counted] = await service.database.sql`select
      (select count(*)::int from accounts where email = ${person.email}) as accounts,
      (select count(*)::int from registrations where procedure_id = ${person.view.id}) as registrations,
      (select count(*)::int from audit_trail where procedure_id = ${person.view.id} and step = 'review-details') as trail`;
    expect(counted).toEqual({ accounts: 1, registrations: 1, trail: 1 });
  }
});
