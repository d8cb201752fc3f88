import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ApiClient, problemOf, viewOf } from '../testing/api-client.ts';
import { startService, type TestService } from '../testing/service.ts';
import { signInStaff } from '../testing/staff-sign-in.ts';
import { supportCaseView } from './contract/support.ts';

let service: TestService;
beforeAll(async () => {
  service = await startService({ TEMPORAL_UI_URL: 'http://localhost:8233' });
});
afterAll(() => service?.stop());

async function staff(staffNumber: string): Promise<ApiClient> {
  const client = new ApiClient(service.url);
  await signInStaff(client, staffNumber);
  return client;
}

async function customer(): Promise<ApiClient> {
  const client = new ApiClient(service.url);
  viewOf(await client.open(await service.link((await service.newContract()).number)));
  return client;
}

const act = (agent: ApiClient, { view }: ApiClient, action: string, body: object = {}, key: string = randomUUID()) =>
  agent.post(`/v1/support/procedures/${view.id}/actions/${action}`, body, { 'Idempotency-Key': key });

const trail = ({ view }: ApiClient) =>
  service.database.sql`select action, who, reason from audit_trail where procedure_id = ${view.id} and by = 'support' order by at`;

describe('a support agent', () => {
  it('gives a customer a week more, once, however often the request is repeated', async () => {
    const [agent, buyer] = [await staff('9001'), await customer()];
    const before = Date.parse(buyer.view.step.expiresAt ?? '');
    const key = randomUUID();
    const first = await act(agent, buyer, 'extend-deadline', { days: 7 }, key);
    expect(first).toMatchObject({ status: 200, body: { done: 'extended by 7 days', step: 'confirm-vehicle' } });
    expect((await act(agent, buyer, 'extend-deadline', { days: 7 }, key)).body).toEqual(first.body);
    expect(Date.parse(viewOf(await buyer.look()).step.expiresAt ?? '') - before).toBe(7 * 24 * 60 * 60 * 1000);
    expect(await trail(buyer)).toEqual([{ action: 'extend-deadline', who: 'support/9001', reason: '7 days' }]);
  });

  it('ends a procedure with a reason; what has ended cannot be ended again', async () => {
    const [agent, buyer] = [await staff('9001'), await customer()];
    expect((await act(agent, buyer, 'cancel-with-reason', { reason: 'customer-asked' })).status).toBe(200);
    expect(viewOf(await buyer.look())).toMatchObject({ status: 'closed', outcome: 'cancelled' });
    problemOf(await act(agent, buyer, 'cancel-with-reason', { reason: 'customer-asked' }), 'procedure-closed');
  });

  it('is told what is wrong, and nothing changes', async () => {
    const [agent, buyer] = [await staff('9001'), await customer()];
    const { errors } = problemOf(await act(agent, buyer, 'cancel-with-reason', { reason: 'because' }), 'invalid-answer');
    expect(errors).toMatchObject([{ pointer: '/reason', code: 'choose-one' }]);
    problemOf(await act(agent, buyer, 'extend-deadline', { days: 400 }), 'invalid-answer');
    problemOf(await act(agent, buyer, 'resend-mail'), 'cannot-resend');
    problemOf(await act(agent, buyer, 'burn'), 'not-found');
    problemOf(await act(agent, buyer, 'settle'), 'step-not-open');
    expect(await trail(buyer)).toEqual([]);
    expect(viewOf(await buyer.look()).revision).toBe(buyer.view.revision);
  });

  it('settles what is wrong with a procedure that has ended: an account that differs from the certificate', async () => {
    const [agent, buyer] = [await staff('9001'), await customer()];
    await act(agent, buyer, 'cancel-with-reason', { reason: 'duplicate' });
    await service.database.sql`update procedures set attention = 'certificate-mismatch' where id = ${buyer.view.id}`;
    const cases = async () =>
      z
        .object({ cases: z.array(supportCaseView) })
        .parse((await agent.get('/v1/support/cases')).body)
        .cases.filter(({ id }) => id === buyer.view.id);
    expect(await cases()).toMatchObject([
      {
        reason: 'certificate-mismatch',
        can: [{ action: 'settle' }],
        temporal: `http://localhost:8233/namespaces/default/workflows/buyer-registration-${buyer.view.id}`,
      },
    ]);
    expect(await act(agent, buyer, 'settle')).toMatchObject({ status: 200, body: { done: 'settled' } });
    expect(await cases()).toEqual([]);
  });

  it('is nobody else', async () => {
    const buyer = await customer();
    problemOf(await act(await staff('1001'), buyer, 'extend-deadline', { days: 7 }), 'not-yours');
    problemOf(await act(buyer, buyer, 'extend-deadline', { days: 7 }), 'not-signed-in');
  });
});
