import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoDealers } from '../db/seeds/people.ts';
import { startService, type TestService } from '../testing/service.ts';
import { apiRoutes, type Who } from './authorisation.ts';
import { arriveAt } from './testing/arrive.ts';
import { type CallerName, callers } from './testing/callers.ts';

/** Refusals, or `in`: whatever the route itself then says of what was sent. */
type Cell = 'in' | 401 | 403 | 404;
type Row = Record<CallerName, Cell>;

const everybody = (cell: Cell): Row => ({
  nobody: cell,
  buyer: cell,
  user: cell,
  'buyer’s app': cell,
  'customer of another procedure': cell,
  'customer whose session has expired': cell,
  'made-up cookie': cell,
  'made-up token': cell,
  'made-up JWT': cell,
  'staff of this dealer': cell,
  'staff of another dealer': cell,
  support: cell,
  'staff whose session has expired': cell,
  'dealer-system': cell,
});

const inProcedure: Row = {
  ...everybody(404),
  nobody: 401,
  buyer: 'in',
  user: 'in',
  'buyer’s app': 'in',
  'staff of this dealer': 'in',
  support: 'in',
};
const staffOfDealer: Row = { ...everybody(401), 'staff of this dealer': 'in', 'staff of another dealer': 'in', support: 403 };

/** Who gets in where: written down once more, apart from the code that it tests. */
const expected: Readonly<Record<Who, Row>> = {
  anybody: everybody('in'),
  'link-holder': everybody('in'),
  opener: everybody('in'),
  'payment-provider': everybody('in'),
  customer: { ...everybody(401), buyer: 'in', user: 'in', 'buyer’s app': 'in', 'customer of another procedure': 'in' },
  participant: inProcedure,
  'customer-participant': { ...inProcedure, 'staff of this dealer': 403, support: 403 },
  staff: { ...everybody(401), 'staff of this dealer': 'in', 'staff of another dealer': 'in', support: 'in' },
  'dealer-staff': staffOfDealer,
  support: { ...everybody(401), support: 'in', 'staff of this dealer': 403, 'staff of another dealer': 403 },
  'dealer-system': { ...everybody(401), 'dealer-system': 'in' },
};

/** What belongs to one dealer reads to another as if it were not there. */
const ofOneDealer = ['POST /v1/dealer/contracts/:id/links', 'POST /v1/dealer/customers/:id/links'];

let service: TestService;
let who: ReturnType<typeof callers>;
let values: Readonly<Record<string, string>>;
let customer: string;
beforeAll(async () => {
  service = await startService();
  const [here, elsewhere] = [await arriveAt('confirm-vehicle', service), await arriveAt('confirm-vehicle', service, { brand: 'lexus' })];
  const procedure = here.client.view.id;
  who = callers(service, { procedure, foreign: elsewhere.client.view.id });
  const [own] = await service.database.sql<{ id: string }[]>`
    select id from dealer_customers where dealer_id = ${demoDealers[0].id} limit 1`;
  customer = own?.id ?? '';
  const { number } = here.contract;
  const step = { step: 'confirm-vehicle', type: 'account-registration', action: 'resend-mail', token: 'made-up', code: '4500002' };
  values = { id: procedure, procedure, number, contract: here.contract.id, ...step };
});
afterAll(() => service?.stop());

async function call(route: string, caller: CallerName, changes: Readonly<Record<string, string>> = {}) {
  const [method = '', pattern = ''] = route.split(' ');
  const { headers, as } = await who[caller]();
  const dealers = {
    ...values,
    ...(pattern.includes('/contracts/:id') && { id: values.contract }),
    ...(pattern.includes('/customers/:id') && { id: customer }),
  };
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => changes[name] ?? Reflect.get(dealers, name) ?? 'missing');
  const url = `${service.url}${path}${as && pattern.startsWith('/v1/procedures/') ? `?as=${as}` : ''}`;
  const body = method === 'POST' || method === 'PUT' ? { body: '{}' } : {};
  const answer = await fetch(url, { method, redirect: 'manual', headers: { 'Content-Type': 'application/json', ...headers }, ...body });
  const type = answer.headers.get('content-type') ?? '';
  if (type.startsWith('text/event-stream')) {
    await answer.body?.cancel();
    return { status: answer.status, text: '' };
  }
  return { status: answer.status, text: await answer.text() };
}

describe('every route, by everybody', () => {
  it.each(Object.entries(apiRoutes))('%s lets in whom it should, and nobody else', async (route, rule) => {
    const wanted = { ...expected[rule.who], ...(ofOneDealer.includes(route) && { 'staff of another dealer': 404 }) };
    const cells: Partial<Record<CallerName, number | 'in'>> = {};
    for (const caller of Object.keys(wanted) as CallerName[]) {
      const { status, text } = await call(route, caller);
      expect(status, `${caller}: ${text}`).toBeLessThan(500);
      cells[caller] = [401, 403, 404].includes(status) ? status : 'in';
      // A missing demonstration's inbox, a payment that was never begun: there is nothing, for everybody.
      if (wanted[caller] === 'in' && status === 404 && rule.who === 'anybody') cells[caller] = 'in';
    }
    expect(cells).toEqual(wanted);
  });

  it.each(Object.keys(apiRoutes).filter((route) => /\/procedures\/:id|s\/:id\/links/.test(route)))(
    '%s says of somebody else’s the same as of what does not exist',
    async (route) => {
      for (const caller of ['customer of another procedure', 'staff of another dealer', 'dealer-system', 'nobody'] as const) {
        const [foreign, missing, noId] = [
          await call(route, caller),
          await call(route, caller, { id: randomUUID() }),
          await call(route, caller, { id: 'x' }),
        ];
        expect([missing, noId]).toEqual([foreign, foreign]);
        expect(foreign.text).not.toContain(values.id);
      }
    },
  );

  it('a route that nobody has decided about is answered to nobody', async () => {
    const { status } = await fetch(`${service.url}/v1/support/undecided`, { headers: (await who.support()).headers });
    expect(status).toBe(404);
  });
});

describe('a page of somebody else’s', () => {
  const unsafe = Object.keys(apiRoutes).filter((route) => !route.startsWith('GET '));

  it.each(unsafe)('may not %s with its visitor’s cookies', async (route) => {
    const [method = '', path = ''] = route.split(' ');
    const elsewhere: Record<string, string>[] = [
      { Origin: 'https://elsewhere.example' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { Origin: 'null' },
    ];
    for (const from of elsewhere) {
      const { headers } = await who.buyer();
      const answer = await fetch(`${service.url}${path.replace(/:(\w+)/g, (_, name) => values[name] ?? 'x')}`, {
        method,
        headers: { ...headers, ...from },
      });
      expect(answer.status, JSON.stringify(from)).toBe(403);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('is of no matter to an app, which sends its own token and no cookie', async () => {
    const { headers } = await who['buyer’s app']();
    const told = { ...headers, Origin: 'https://elsewhere.example', Cookie: 'tetsuzuki_customer=made-up' };
    expect((await fetch(`${service.url}/v1/procedures/${values.id}`, { headers: told })).status).toBe(200);
    const sent = await fetch(`${service.url}/v1/session`, { method: 'DELETE', headers: told });
    expect(sent.status).toBe(204);
    expect((await fetch(`${service.url}/v1/procedures/${values.id}`, { headers: told })).status).toBe(404);
  });
});
