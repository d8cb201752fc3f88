import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoDealerCustomers } from '../db/seeds/dealer-customers.ts';
import { demoDealers } from '../db/seeds/people.ts';
import { ApiClient, problemOf, viewOf } from '../testing/api-client.ts';
import { startService, type TestService } from '../testing/service.ts';
import { signedInStaff } from './testing/staff.ts';

const ofDealer = (brand: string) =>
  demoDealerCustomers.filter(({ dealerId }) => dealerId === demoDealers.find((one) => one.brand === brand)?.id);
const [hanako] = ofDealer('toyota');
const links = (id = hanako?.id) => `/v1/dealer/customers/${id}/links`;

describe('the dealer’s customers', () => {
  let running: TestService | undefined;
  const service = () => {
    if (!running) throw new Error('The service does not run yet');
    return running;
  };
  beforeAll(async () => {
    running = await startService();
  });
  afterAll(() => running?.stop());

  it('are listed for the own dealer’s staff, with what their records lack', async () => {
    const { body } = await (await signedInStaff(service())).get('/v1/dealer/customers');
    const { customers } = body as { customers: { id: string; complete: boolean }[] };
    expect(customers.map(({ id }) => id).sort()).toEqual(ofDealer('toyota').map(({ id }) => id));
    expect(customers.find(({ id }) => id === hanako?.id)).toMatchObject({ name: '豊田 花子', nameKana: 'トヨタ ハナコ', complete: true });
    expect(customers.filter(({ complete }) => !complete)).toHaveLength(2);
  });

  it('are nobody’s who is not signed in, and no support agent’s', async () => {
    const stranger = new ApiClient(service().url);
    problemOf(await stranger.get('/v1/dealer/customers'), 'not-signed-in');
    problemOf(await stranger.post(links()), 'not-signed-in');
  });

  it('of another dealer are not there', async () => {
    const terminal = await signedInStaff(service(), 'lexus');
    problemOf(await terminal.post(links()), 'not-found');
    problemOf(await terminal.post(links(randomUUID())), 'not-found');
    problemOf(await terminal.post(links('no-id')), 'not-found');
  });

  it('are linked from the terminal: the record and the addresses are on the screen, and the list says what is pending', async () => {
    const terminal = await signedInStaff(service());
    const key = { 'Idempotency-Key': randomUUID() };
    const opened = viewOf(await terminal.post(links(), {}, key));
    expect(opened).toMatchObject({ type: 'dealer-link', role: 'staff', step: { name: 'confirm-customer', can: ['answer', 'cancel'] } });
    expect(opened.step.summary).toContainEqual(expect.objectContaining({ name: 'name', text: '豊田 花子' }));
    expect(opened.step.actions[0]?.fields.map(({ name, input }) => [name, input])).toEqual([
      ['mine', 'checkbox'],
      ['wanted', 'checkbox'],
    ]);
    expect(viewOf(await terminal.post(links(), {}, key)).id).toBe(opened.id);

    const choosing = viewOf(await terminal.post(opened.links.answer ?? '', { mine: true, wanted: true }));
    expect(choosing.step.actions[0]?.fields[0]?.options).toEqual([{ value: '1', label: expect.stringContaining('hanako@example.jp') }]);
    expect(choosing.step.summary).toContainEqual(expect.objectContaining({ name: 'state2', text: 'アカウント未登録' }));
    const waiting = viewOf(await terminal.post(choosing.links.answer ?? '', { address: '1' }));
    expect(waiting.step).toMatchObject({ name: 'provisional', kind: 'handoff', body: expect.stringContaining('hanako@example.jp') });
    expect(waiting.waitingFor).toMatchObject({ actor: 'member' });
    expect(waiting.step.show).not.toHaveProperty('url');

    const { body } = await terminal.get('/v1/dealer/customers');
    const { customers } = body as { customers: { id: string; pending?: object }[] };
    expect(customers.find(({ id }) => id === hanako?.id)?.pending).toMatchObject({ procedure: opened.id });
  });
});
