import { Client, Connection, defaultPayloadConverter } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient, problemOf, viewOf } from '../testing/api-client.ts';
import { startService, type TestService } from '../testing/service.ts';
import { staffCookie } from '../testing/staff-session.ts';
import { type PayloadJson, payloads } from './contract/codec.ts';

const ui = 'http://localhost:8233';
const decode = '/v1/support/codec/decode';
const encode = '/v1/support/codec/encode';

let service: TestService;
let agent: SignedIn;
beforeAll(async () => {
  service = await startService({ TEMPORAL_UI_URL: `${ui}/`, LOG_LEVEL: 'debug' });
  agent = await signedIn('9001');
});
afterAll(() => service?.stop());

/** A browser of somebody who has signed in. */
class SignedIn extends ApiClient {
  readonly #cookie: string;

  constructor(url: string, cookie: string) {
    super(url);
    this.#cookie = cookie;
  }

  override send(method: string, path: string, body: string | Uint8Array | undefined, headers: Record<string, string> = {}) {
    return super.send(method, path, body, { ...headers, Cookie: this.#cookie });
  }
}

async function signedIn(staffNumber: string): Promise<SignedIn> {
  return new SignedIn(service.url, (await staffCookie(service, staffNumber)).header);
}

const base64 = (text: string) => Buffer.from(text).toString('base64');
const clear: PayloadJson = { metadata: { encoding: base64('json/plain') }, data: base64('{"decision":"approve","by":"豊田"}') };
const fromUi = { Origin: ui, 'X-Namespace': 'default' };

async function through(path: string, sent: readonly PayloadJson[]): Promise<readonly PayloadJson[]> {
  const { status, body } = await agent.post(path, { payloads: sent }, fromUi);
  expect(status).toBe(200);
  return payloads.parse(body).payloads;
}

const linesOf = (log: string) => log.split('\n');

describe('Temporal UI’s codec endpoint', () => {
  it('seals what an agent types, and opens it again', async () => {
    const [sealed] = await through(encode, [clear]);
    expect(Buffer.from(sealed?.metadata.encoding ?? '', 'base64').toString()).toBe('binary/encrypted');
    expect(Buffer.from(sealed?.data ?? '', 'base64').toString()).not.toContain('豊田');
    expect(await through(decode, sealed ? [sealed, clear] : [])).toEqual([clear, clear]);
    expect(await through(encode, sealed ? [sealed] : [])).toEqual([sealed]);
  });

  it('opens what a running procedure was started with, as Temporal keeps it', async () => {
    const customer = new ApiClient(service.url);
    const view = viewOf(await customer.post('/v1/procedures/account-registration', { brand: 'toyota' }));
    const connection = await Connection.connect({ address: process.env.TEST_TEMPORAL_ADDRESS ?? '' });
    const { events } = await new Client({ connection }).workflow.getHandle(`account-registration-${view.id}`).fetchHistory();
    await connection.close();
    const [input] = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
    const metadata = Object.entries(input?.metadata ?? {}).map(([name, value]) => [name, Buffer.from(value).toString('base64')]);
    const sent = { metadata: Object.fromEntries(metadata), data: Buffer.from(input?.data ?? []).toString('base64') };
    const [opened] = await through(decode, [sent]);
    const data = Buffer.from(opened?.data ?? '', 'base64');
    expect(defaultPayloadConverter.fromPayload({ metadata: { encoding: Buffer.from('json/plain') }, data })).toMatchObject({
      procedure: view.id,
      brand: 'toyota',
    });
  });

  it('leaves sealed what no key opens, and says so in the log only', async () => {
    const [sealed] = await through(encode, [clear]);
    const broken = { metadata: sealed?.metadata ?? {}, data: base64(`${String.fromCharCode(4)}gone${'x'.repeat(60)}`) };
    expect(await through(decode, [broken, clear])).toEqual([broken, clear]);
    await expect.poll(() => service.log()).toContain('A payload could not be opened');
  });

  it('is for support agents alone', async () => {
    problemOf(await new ApiClient(service.url).post(decode, { payloads: [clear] }, fromUi), 'not-signed-in');
    problemOf(await (await signedIn('1001')).post(decode, { payloads: [clear] }, fromUi), 'not-yours');
    problemOf(await (await signedIn('2001')).post(encode, { payloads: [clear] }), 'not-yours');
  });

  it('answers pages of Temporal UI with their visitor’s sign-in, and of nobody else', async () => {
    const preflight = (origin: string) => new ApiClient(service.url).send('OPTIONS', decode, undefined, { Origin: origin });
    const asked = await preflight(ui);
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe(ui);
    expect(asked.headers.get('access-control-allow-credentials')).toBe('true');
    expect(asked.headers.get('access-control-allow-headers')).toBe('Content-Type, X-Namespace');
    const { headers } = await agent.post(decode, { payloads: [] }, fromUi);
    expect([headers.get('access-control-allow-origin'), headers.get('vary')]).toEqual([ui, expect.stringContaining('Origin')]);

    for (const origin of ['http://localhost:8234', 'https://localhost:8233', 'http://localhost:8233.evil.example', 'null']) {
      expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull();
      const refused = await agent.post(decode, { payloads: [clear] }, { Origin: origin });
      problemOf(refused, 'not-yours');
      expect(refused.headers.get('access-control-allow-origin')).toBeNull();
    }
    problemOf(await agent.post('/v1/procedures/account-registration', { brand: 'toyota' }, { Origin: ui }), 'not-yours');
  });

  it.each([
    ['no payloads', {}],
    ['no base64', { payloads: [{ metadata: { encoding: 'json/plain' }, data: '*' }] }],
    ['too many', { payloads: Array.from({ length: 2001 }, () => ({})) }],
  ])('refuses %s', async (_what, body) => {
    problemOf(await agent.post(decode, body), 'malformed-body');
  });

  it('refuses more than a page of a history has', async () => {
    problemOf(await agent.post(decode, { payloads: [{ data: 'A'.repeat(5_000_000) }] }), 'body-too-large');
  });

  it('logs who opened how much, and nothing of what it was', async () => {
    await through(decode, [clear, clear, clear]);
    const line = () => linesOf(service.log()).find((one) => one.includes('opens payloads') && one.includes('"payloads":3'));
    await expect.poll(line).toContain('"agent":"05000000-0000-4000-8000-000000000009"');
    expect(line()).toContain('"namespace":"default"');
    for (const typed of ['豊田', clear.data]) expect(service.log()).not.toContain(typed);
  });
});
