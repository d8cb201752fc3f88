import { procedureView } from '../api/views/procedure-view.ts';
import { customerAccess } from '../db/queries/access.ts';
import { procedures } from '../procedures/registry.ts';
import { Browser } from './browser.ts';
import { openStage } from './stage.ts';
import { percentile } from './statistics.ts';

const stage = await openStage(process.env);
const b = new Browser(stage.url) as any;
const token = new URL(await stage.newLink()).pathname.split('/').at(-1);
const { view } = await b.post(`/v1/links/${token}`);
const N = 600;
async function time(name: string, f: () => Promise<unknown>) {
  for (let i = 0; i < 300; i++) await f();
  const t: number[] = [];
  for (let i = 0; i < N; i++) {
    const s = performance.now();
    await f();
    t.push(performance.now() - s);
  }
  console.log(name.padEnd(50), percentile(t, 0.5).toFixed(2), percentile(t, 0.99).toFixed(2));
}
const get = async (p: string) => {
  const m = Reflect.get(b, 'get') ?? null;
};

import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let cookie = '';
{
  const r = await fetch(`${stage.url}/v1/links/${token}`, { method: 'POST' });
  cookie = r.headers.getSetCookie()[0]!.split(';')[0]!;
}
const send = (method: string, path: string, body?: string) =>
  new Promise<number>((ok, no) => {
    const q = request(
      stage.url + path,
      {
        method,
        agent,
        headers: {
          Cookie: cookie,
          'Accept-Language': 'ja',
          ...(body && { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }),
        },
      },
      (r) => {
        let n = 0;
        r.on('data', (d) => (n += d.length));
        r.on('end', () => ok(r.statusCode! * 1e6 + n));
      },
    );
    q.on('error', no);
    q.end(body);
  });
for (let round = 0; round < 2; round++) {
  await time('GET /healthz', () => send('GET', '/healthz'));
  await time('GET /v1/procedures/x (no uuid → 404)', () => send('GET', '/v1/procedures/x'));
  await time('GET /v1/procedures/{id} 2 queries + open + view', () => send('GET', `/v1/procedures/${view.id}`));
  await time('POST step, malformed (access + parse + 422)', () => send('POST', `/v1/procedures/${view.id}/steps/personal-details`, '{}'));
  await time('access query alone, from here', () => customerAccess(stage.database, 'x', view.id));
  await time('select 1', async () => {
    await stage.database.sql`select 1`;
  });
}
console.log(await send('GET', `/v1/procedures/${view.id}`));
const pos: any = {
  revision: 3,
  status: 'open',
  kind: 'ask',
  step: 'corporate-details',
  by: 'buyer',
  owner: 'buyer',
  notices: [],
  revisited: false,
  locked: [],
  problems: [],
  canGoBack: true,
  canResend: false,
  answered: 3,
  since: Date.now(),
  next: [],
};
for (const step of ['corporate-details', 'confirm-vehicle', 'account-terms', 'staff-check', 'personal-details'])
  await time(`view ${step}`, async () =>
    procedureView(
      {
        id: view.id,
        definition: procedures['buyer-registration'],
        brand: 'toyota',
        role: 'buyer',
        language: 'ja',
        documents: [],
        superseded: false,
      },
      { ...pos, step },
    ),
  );
await stage.close();
