import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyRing, openJson } from '../codec/key-ring.ts';
import { findProcedure } from '../db/queries/procedures.ts';
import { ApiClient, viewOf } from '../testing/api-client.ts';
import { startService, type TestService } from '../testing/service.ts';
import { newAddress, walkTo } from '../testing/walk.ts';
import { keysInUse, resealAll } from './reseal.ts';

const [first, second] = [randomBytes(32), randomBytes(32)];
const rotated = keyRing(
  new Map([
    ['k2', second],
    ['k1', first],
  ]),
  'k2',
);
const onlyNew = keyRing(new Map([['k2', second]]), 'k2');

/** A service that knows both keys and seals with the old one still: the state in the middle of a rotation. */
let service: TestService;
beforeAll(async () => {
  const PAYLOAD_KEYS = [`k2:${second.toString('base64')}`, `k1:${first.toString('base64')}`].join(',');
  service = await startService({ PAYLOAD_KEYS, PAYLOAD_KEY_CURRENT: 'k1' });
});
afterAll(() => service?.stop());

describe('rotating the payload keys of a running service', () => {
  it('nobody notices: what they see and what they do next is as before', async () => {
    const client = new ApiClient(service.url);
    viewOf(await client.open(await service.link((await service.newContract()).number)));
    const email = newAddress();
    const before = await walkTo('staff-check', { service, client, email });
    expect([...(await keysInUse(service.database)).keys()]).toEqual(['k1']);

    expect(await resealAll(service.database, rotated)).toBe(1);
    const row = await findProcedure(service.database, before.id);
    expect(row?.position && openJson(onlyNew, row.position)).toMatchObject({ step: 'staff-check' });
    expect(viewOf(await client.look())).toEqual(before);

    const steps = walkTo('buyer-registered', { service, client, email });
    while ((await findProcedure(service.database, before.id))?.status === 'open') await resealAll(service.database, rotated);
    expect(await steps).toMatchObject({ outcome: 'completed' });
    await resealAll(service.database, rotated);
    expect([...(await keysInUse(service.database)).keys()]).toEqual(['k2']);
    expect(viewOf(await client.look())).toMatchObject({ outcome: 'completed' });
  });
});
