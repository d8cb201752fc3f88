import { afterAll, beforeAll, expect, it } from 'vitest';
import { ApiClient, viewOf } from '../../testing/api-client.ts';
import { startService, type TestService } from '../../testing/service.ts';
import { walkTo } from '../../testing/walk.ts';

let service: TestService;
const t0 = Date.now();
beforeAll(async () => {
  service = await startService({ LOG_LEVEL: 'trace' });
  console.log('started', Date.now() - t0);
});
afterAll(async () => {
  const t = Date.now();
  await service?.stop();
  console.log('stopped', Date.now() - t);
});
it('walks', async () => {
  const client = new ApiClient(service.url);
  viewOf(await client.open(await service.link((await service.newContract()).number)));
  const t = Date.now();
  const v = await walkTo('buyer-registered', { service, client });
  console.log(Date.now() - t, JSON.stringify(v).slice(0, 500));
  console.log(service.log().slice(-3000));
  expect(v.status).toBe('closed');
});
