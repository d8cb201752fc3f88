import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNothingSecret } from '../api/testing/secrecy.ts';
import { freePort } from '../scripts/start/ports.mjs';
import { ApiClient, viewOf } from '../testing/api-client.ts';
import { startService, type TestService } from '../testing/service.ts';
import { newAddress, newLogin, newPerson, walkTo } from '../testing/walk.ts';
import { openCollector } from './testing/collector.ts';
import { alerts, queries } from './testing/deployed-files.ts';
import { namesIn, namesServed } from './testing/metric-names.ts';
import { familyOf, valuesOf } from './testing/spans.ts';

const REQUEST = '5b6c1c52-3f4a-4c1e-9f59-6f1d7b8e2a10';

/** One person answers one step after another; then it is looked at what can be seen of that. */
describe('a service that is observed', () => {
  let service: TestService;
  let client: ApiClient;
  let link: string;
  let answered: { readonly requestId: string | null; readonly workflow: string };
  let collector: Awaited<ReturnType<typeof openCollector>>;
  const email = newAddress();
  const ports = { server: 0, worker: 0 };
  const scrape = async (who: keyof typeof ports) => (await fetch(`http://127.0.0.1:${ports[who]}/metrics`)).text();

  beforeAll(async () => {
    [collector, ports.server, ports.worker] = await Promise.all([openCollector(), freePort(), freePort()]);
    service = await startService({
      LOG_LEVEL: 'debug',
      METRICS_PORT: String(ports.server),
      WORKER_METRICS_PORT: String(ports.worker),
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_BSP_SCHEDULE_DELAY: '100',
    });
    client = new ApiClient(service.url);
    link = await service.link((await service.newContract()).number);
    await client.open(link);
    await walkTo('review-details', { service, client, email });
    const reply = await client.answer('review-details', { register: true }, { 'X-Request-Id': REQUEST });
    const { type, id } = viewOf(reply);
    answered = { requestId: reply.headers.get('x-request-id'), workflow: `${type}-${id}` };
    await service.lastMail(email);
    // Another one, that stays open. Figures are kept for a while, so it comes before the first scrape.
    await client.another().open(await service.link((await service.newContract()).number));
  });
  afterAll(async () => {
    await service?.stop();
    await collector.close();
  });

  describe('traces', () => {
    it('an answered step is one trace: the request, its update, and the activities that followed', async () => {
      const { request, updates, activities } = await collector.until((spans) => familyOf(spans, REQUEST, ['RunActivity:sendMail']));
      expect(request.name).toBe('POST /v1/procedures/:id/steps/:step');
      expect(request.parentSpanId).toBeFalsy();
      expect(updates.map(({ name }) => name)).toEqual(['StartWorkflowUpdate:answer']);
      const names = activities.map(({ name }) => name);
      expect(names).toEqual(
        expect.arrayContaining(['openAccount', 'registerBuyer', 'commitPosition', 'sendMail'].map((name) => `RunActivity:${name}`)),
      );
      for (const { attributes } of activities) expect(JSON.stringify(attributes)).toContain(answered.workflow);
    });

    it('hold nothing that was typed, no link and no cookie', () => {
      const { sex: _sex, ...typed } = newPerson;
      const secrets = [...Object.values(typed), ...Object.values(newLogin), email, new URL(link).pathname.split('/').at(-1) ?? link];
      const told = [collector.text(), ...collector.spans().flatMap(valuesOf)].join('\n');
      expect([...secrets, ...client.cookies.values].filter((secret) => told.includes(secret))).toEqual([]);
    });
  });

  describe('logs', () => {
    const lines = () =>
      service
        .log()
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line): Record<string, unknown> => JSON.parse(line));

    it("a request's line names it as the answer does, with the workflow and the update that it became", () => {
      expect(answered.requestId).toBe(REQUEST);
      const line = lines().find(({ msg, requestId }) => msg === 'request completed' && requestId === REQUEST);
      expect(line).toMatchObject({ name: 'server', workflowId: answered.workflow, updateId: expect.stringMatching(/^[\w-]{20,}$/) });
    });

    it("an activity's line names workflow, type and attempt, and the request that it followed", () => {
      const ended = lines().filter(({ msg, requestId }) => msg === 'Activity completed' && requestId === REQUEST);
      expect(ended.map(({ activityType }) => activityType)).toEqual(
        expect.arrayContaining(['registerBuyer', 'commitPosition', 'sendMail']),
      );
      for (const line of ended) expect(line).toMatchObject({ name: 'worker', workflowId: answered.workflow, attempt: 1 });
    });

    it('hold nothing that was typed', () => expectNothingSecret(service, [client], link));

    it('an id that could be something else than an id is not taken over', async () => {
      const { headers } = await client.look({ 'X-Request-Id': '090-1234-5678' });
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      expect(service.log()).not.toContain('090-1234-5678');
    });
  });

  describe('metrics', () => {
    it('every metric that an alert or the dashboard names is served', async () => {
      const served = namesServed(`${await scrape('server')}\n${await scrape('worker')}`);
      // Prometheus makes this one itself, for each thing it scrapes.
      served.add('up');
      const wanted = [...alerts, ...queries].flatMap(({ expression }) => namesIn(expression));
      expect(wanted.length).toBeGreaterThan(40);
      expect(wanted.filter((name) => !served.has(name))).toEqual([]);
    });

    it('routes are counted by their pattern, and no metric holds an id', async () => {
      const text = await scrape('server');
      expect(text).toMatch(
        /tetsuzuki_http_request_duration_seconds_count\{route="\/v1\/procedures\/:id\/steps\/:step",method="POST",status="200"\} \d+/,
      );
      expect(`${text}\n${await scrape('worker')}`).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|example\.jp/);
    });

    it('a request that is refused is counted under its route as well', async () => {
      await client.answer('confirm-vehicle', { mine: true });
      expect(await scrape('server')).toMatch(/route="\/v1\/procedures\/:id\/steps\/:step",method="POST",status="409"\} 1/);
    });

    it('the worker counts what its activities do', async () => {
      expect(await scrape('worker')).toMatch(/tetsuzuki_activity_attempts_total\{activity="registerBuyer"\} 1/);
    });

    it('open procedures are counted by step', async () => {
      const text = await scrape('server');
      expect(text).toMatch(/tetsuzuki_procedures_open\{procedure="buyer-registration",step="confirm-vehicle"\} 1/);
      expect(text).toMatch(/tetsuzuki_procedures_waiting\{waiting_for="buyer"\} 1/);
    });

    it('nothing of it is served to the public', async () => {
      const answer = await fetch(`${service.url}/metrics`);
      expect(await answer.text()).not.toContain('# TYPE');
    });
  });
});
