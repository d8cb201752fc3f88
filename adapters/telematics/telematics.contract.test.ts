import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../../db/testing/test-database.ts';
import { chosenTelematics } from './chosen.ts';
import { embeddedTelematics } from './embedded.ts';
import { httpTelematics } from './http.ts';
import type { Telematics } from './port.ts';
import { startTelematicsServer } from './testing/telematics-server.ts';

const durations = { lineSeconds: 150, checkSeconds: 5 };
const server = await startTelematicsServer('contract-test', durations);
const { database, drop } = await createTestDatabase();
afterAll(async () => {
  await server.close();
  await drop();
});

interface Implementation {
  readonly name: string;
  readonly telematics: Telematics;
  /** Lets time pass. */
  later(seconds: number): Promise<void>;
}

/** For the embedded centre time has passed when its requests are older. */
async function ageRequests(seconds: number): Promise<void> {
  await database.sql`update simulated_lines set requested_at = requested_at - make_interval(secs => ${seconds})`;
}

const implementations: Implementation[] = [
  { name: 'embedded', telematics: embeddedTelematics(database), later: ageRequests },
  { name: 'http', telematics: httpTelematics({ baseUrl: server.baseUrl, token: 'contract-test' }), later: server.later },
];

describe.each(implementations)('telematics, $name', ({ telematics, later }) => {
  it('a line is opening for two and a half minutes, says when to look again, and stays open afterwards', async () => {
    const key = randomUUID();
    const first = await telematics.openLine({ key });
    expect(first).toEqual({ kind: 'opening', lookAgainSeconds: 150 });
    await later(140);
    const second = await telematics.openLine({ key });
    if (second.kind !== 'opening') throw new Error('opened too early');
    expect(second.lookAgainSeconds).toBeGreaterThanOrEqual(1);
    expect(second.lookAgainSeconds).toBeLessThanOrEqual(10);
    await later(second.lookAgainSeconds);
    expect(await telematics.openLine({ key })).toEqual({ kind: 'open' });
    await later(100_000);
    expect(await telematics.openLine({ key })).toEqual({ kind: 'open' });
  });

  it('a vehicle is checked some seconds after it was asked for, on a clock of its own', async () => {
    const key = randomUUID();
    await telematics.openLine({ key });
    await later(150);
    const first = await telematics.checkVehicle({ key });
    expect(first).toEqual({ kind: 'checking', lookAgainSeconds: 5 });
    await later(5);
    expect(await telematics.checkVehicle({ key })).toEqual({ kind: 'checked' });
  });

  it('each key has a line of its own', async () => {
    const key = randomUUID();
    await telematics.openLine({ key });
    await later(150);
    expect(await telematics.openLine({ key: randomUUID() })).toMatchObject({ kind: 'opening' });
    expect(await telematics.openLine({ key })).toEqual({ kind: 'open' });
  });

  it('asking several times at once asks for one line', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 8 }, () => telematics.openLine({ key })));
    for (const answer of answers) expect(answer).toMatchObject({ kind: 'opening' });
    await later(150);
    expect(await telematics.openLine({ key })).toEqual({ kind: 'open' });
  });
});

describe('the embedded telematics centre', () => {
  it('opens lines as fast as it is configured to', async () => {
    const telematics = chosenTelematics({ TELEMATICS_LINE_SECONDS: 0 }, database);
    expect(await telematics.openLine({ key: randomUUID() })).toEqual({ kind: 'open' });
  });
});

describe('the telematics centre over HTTP', () => {
  it.each([
    ['leaking', 'HTTP 500'],
    ['other-json', 'unexpected JSON at kind'],
  ] as const)('one that is %s makes the call fail, without the key in the error', async (behaviour, reason) => {
    server.behave(behaviour);
    const telematics = httpTelematics({ baseUrl: server.baseUrl, token: 'contract-test' });
    await expect(telematics.openLine({ key: 'a-key' })).rejects.toThrow(`Telematics, PUT /lines/{key}: ${reason}`);
    server.behave('well');
  });
});
