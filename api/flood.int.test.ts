import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient, problemOf, type Reply, viewOf } from '../testing/api-client.ts';
import { startService, type TestService } from '../testing/service.ts';
import { signInPath, signInStaff } from '../testing/staff-sign-in.ts';
import { limits } from './limits.ts';

/** A fiftieth of what is usual, so that few calls come to the end of it. */
const FACTOR = 1 / 50;
const times = (limit: keyof typeof limits) => Math.max(1, Math.round(limits[limit].times * FACTOR));

let service: TestService;
beforeAll(async () => {
  service = await startService({ LIMIT_FACTOR: String(FACTOR), TRUSTED_PROXIES: '1' });
});
afterAll(() => service?.stop());

let addresses = 0;
/** Somebody at an address of their own: what others did does not count for them. */
function somewhere() {
  addresses += 1;
  return { 'X-Forwarded-For': `203.0.113.${addresses}` };
}

/** As often as it may be, and once more. */
async function tooOften(limit: keyof typeof limits, call: () => Promise<Reply>): Promise<void> {
  for (let time = 0; time < times(limit); time += 1) expect((await call()).status).not.toBe(429);
  const refused = await call();
  problemOf(refused, 'too-many-requests');
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(limits[limit].seconds);
}

/** A customer at a step, who has come there from another address than they go on from. */
async function opened(step?: string): Promise<ApiClient> {
  const { number } = await service.newContract();
  const client = new ApiClient(service.url);
  const token = new URL(await service.link(number)).pathname.split('/').at(-1);
  viewOf(await client.post(`/v1/links/${token}`, undefined, somewhere()));
  if (step) viewOf(await client.answer('confirm-vehicle', { mine: true }, somewhere()));
  return client;
}

describe('too much is refused with 429 and the time to wait', () => {
  it('of anything, from one address, while others go on', async () => {
    const from = somewhere();
    const look = () => new ApiClient(service.url).get('/v1/postal-codes/x', from);
    const answers = await Promise.all(Array.from({ length: times('requests') + 1 }, look));
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
    expect((await new ApiClient(service.url).get('/v1/postal-codes/4500002', somewhere())).status).toBe(200);
  });

  it.each([
    ['claims', () => ['POST', '/v1/links/made-up'] as const],
    ['postal-codes', () => ['GET', '/v1/postal-codes/4500002'] as const],
    ['openings', () => ['POST', '/v1/procedures/account-registration'] as const],
  ] as const)('%s by address', async (limit, call) => {
    const [from, [method, path]] = [somewhere(), call()];
    await tooOften(limit, () => new ApiClient(service.url).send(method, path, undefined, from));
  });

  it('guesses by address, whatever is guessed at', async () => {
    const client = await opened();
    for (const [limit, step] of [
      ['sign-ins', 'sign-in'],
      ['codes', 'email-code'],
      ['pins', 'staff-check'],
    ] as const) {
      const from = somewhere();
      await tooOften(limit, () => client.answer(step, {}, from));
    }
  });

  it('passwords of staff by address, though each is for another number', async () => {
    const from = somewhere();
    const sent: number[] = [];
    for (let time = 0; time <= times('staff-sign-ins'); time += 1) {
      const client = new ApiClient(service.url);
      const form = await signInPath(client);
      const body = new URLSearchParams({ staffNumber: `88${time}`, password: 'wrong-1' });
      sent.push((await client.fetch(form, { method: 'POST', headers: from, body })).status);
    }
    expect(sent).toEqual([...Array.from({ length: times('staff-sign-ins') }, () => 422), 429]);
  });

  it('procedures by a session, and by a contract', async () => {
    const client = await opened();
    await tooOften('openings-of-session', () => client.post('/v1/procedures/account-registration', { brand: 'toyota' }, somewhere()));
    const { number } = await service.newContract();
    const [token, buyer] = [new URL(await service.link(number)).pathname.split('/').at(-1), new ApiClient(service.url)];
    await tooOften('openings-of-contract', () => buyer.post(`/v1/links/${token}`, undefined, somewhere()));
  });

  it('pictures of a procedure, and QR codes by a member of staff', async () => {
    const client = await opened();
    await tooOften('pictures', () => client.capture(Buffer.from('no picture'), somewhere()));
    const terminal = new ApiClient(service.url);
    await signInStaff(terminal, '1001');
    const { id } = await service.newContract();
    await tooOften('links-of-staff', () => terminal.post(`/v1/dealer/contracts/${id}/links`, undefined, somewhere()));
  });
});

describe('what is too large is refused', () => {
  it('bodies with 413, by what the route needs', async () => {
    const client = await opened();
    problemOf(await client.answer('confirm-vehicle', { mine: 'x'.repeat(101 * 1024) }, somewhere()), 'body-too-large');
    problemOf(await client.capture(Buffer.alloc(10 * 1024 * 1024 + 1), somewhere()), 'body-too-large');
  });

  it('nothing of it is read from somebody who may not send it', async () => {
    const client = await opened();
    const stranger = await client.another().send('POST', `${client.procedure}/captures`, Buffer.alloc(11 * 1024 * 1024), somewhere());
    problemOf(stranger, 'not-signed-in');
  });

  it('a head of more than 16 kB with 431', async () => {
    const status = await new Promise((answered, failed) => {
      request(service.url, { headers: { 'X-Long': 'x'.repeat(17 * 1024) } }, (response) => answered(response.resume().statusCode))
        .once('error', failed)
        .end();
    });
    expect(status).toBe(431);
  });
});
