import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient, viewOf } from '../testing/api-client.ts';
import { startService, type TestService } from '../testing/service.ts';
import { Invariants } from './walks/invariants.ts';
import { walkAtRandom } from './walks.ts';

const taskQueue = 'random-walks';
let service: TestService;
beforeAll(async () => {
  service = await startService({ TASK_QUEUE: taskQueue, LOG_LEVEL: 'info' });
});
afterAll(() => service?.stop());

describe('random walks over the journeys', () => {
  it('meet no 5xx, no wedged workflow, no revision that falls, no end that opens again, and only documented answers', async () => {
    const engine = { address: process.env.TEST_TEMPORAL_ADDRESS ?? '', taskQueue };
    const { broken, calls, walks, statuses } = await walkAtRandom({ service, engine }, { cases: 400, seed: 1 });
    expect(broken).toEqual([]);
    expect(calls).toBeGreaterThanOrEqual(400);
    expect(walks).toBeGreaterThan(5);
    // Walks that are refused everywhere, or nowhere, would show nothing.
    for (const answered of ['200', 'invalid-answer', 'stale-revision', 'wrong-actor']) expect([...statuses.keys()]).toContain(answered);
  });

  it('would show an answer that is none of the contract', async () => {
    const client = new ApiClient(service.url);
    const opened = await client.post('/v1/procedures/account-registration', { brand: 'toyota' });
    const view = viewOf(opened);
    const invariants = new Invariants();
    invariants.check('first', opened);
    expect(invariants.broken).toEqual([]);
    const fallen = { ...opened, view: { ...view, revision: view.revision - 1 } };
    invariants.check('fell', fallen);
    invariants.check('500', { ...opened, status: 500 });
    const ended = { ...view, status: 'closed' as const, step: { ...view.step, name: 'account-registered', can: [] } };
    invariants.check('ended', { ...opened, view: ended });
    invariants.check('opened again', opened);
    expect(invariants.broken.map((line) => line.split(':')[0])).toEqual(['fell', '500', '500', 'opened again']);
  });
});
