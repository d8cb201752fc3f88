import { afterAll, describe, expect, it } from 'vitest';
import { seedDatabase } from '../../db/seed.ts';
import { demoCertificates } from '../../db/seeds/certificates.ts';
import { createTestDatabase } from '../../db/testing/test-database.ts';
import { embeddedVehicleRegistry } from './embedded.ts';
import { httpVehicleRegistry } from './http.ts';
import type { VehicleRegistry } from './port.ts';
import { startRegistryServer } from './testing/registry-server.ts';

const server = await startRegistryServer('contract-test', demoCertificates);
const { database, url, drop } = await createTestDatabase();
await seedDatabase(url);
afterAll(async () => {
  await server.close();
  await drop();
});

const implementations: VehicleRegistry[] = [
  embeddedVehicleRegistry(database),
  httpVehicleRegistry({ baseUrl: server.baseUrl, token: 'contract-test' }),
];

describe.each(implementations)('vehicle registry, $name', (registry) => {
  it.each(demoCertificates)('the certificate of $chassisNumber is found by both its numbers', async (registered) => {
    const { chassisNumber, registrationNumber, ...certificate } = registered;
    expect(await registry.find({ chassisNumber, registrationNumber })).toEqual({ kind: 'found', certificate });
  });

  it('one number of one vehicle and one of another find nothing', async () => {
    const [first, second] = demoCertificates;
    expect(await registry.find({ chassisNumber: first.chassisNumber, registrationNumber: second.registrationNumber })).toEqual({
      kind: 'not-found',
    });
  });

  it.each(['', '%', "' or '1'='1", 'a&registrationNumber=b'])('%j finds nothing', async (text) => {
    expect(await registry.find({ chassisNumber: text, registrationNumber: text })).toEqual({ kind: 'not-found' });
  });
});

describe('the vehicle registry over HTTP', () => {
  it.each([
    ['silent', 'no answer within 250 ms'],
    ['leaking', 'HTTP 500'],
    ['other-json', 'unexpected JSON at certificates'],
  ] as const)('one that is %s is unavailable, and the reason holds no number', async (behaviour, reason) => {
    server.behave(behaviour);
    const registry = httpVehicleRegistry({ baseUrl: server.baseUrl, token: 'contract-test', timeout: 250 });
    expect(await registry.find(demoCertificates[0])).toEqual({
      kind: 'unavailable',
      reason: `Vehicle registry, GET /certificates: ${reason}`,
    });
    server.behave('well');
  });

  it('a wrong address of ours is unavailable, not a vehicle that is not there', async () => {
    const registry = httpVehicleRegistry({ baseUrl: `${server.baseUrl}/v0`, token: 'contract-test' });
    expect(await registry.find(demoCertificates[0])).toMatchObject({ kind: 'unavailable' });
  });
});
