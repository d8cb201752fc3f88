import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DEMO_PASSWORD } from '../db/seeds/people.ts';
import { ApiClient, problemOf, viewOf } from '../testing/api-client.ts';
import { openEvents } from '../testing/event-stream.ts';
import { dealerSystemToken, startService, type TestService } from '../testing/service.ts';
import { signInStaff } from '../testing/staff-sign-in.ts';
import { agreeToAll, walkTo } from '../testing/walk.ts';
import { type SupportCaseView, supportCaseView } from './contract/support.ts';
import { signedInStaff } from './testing/staff.ts';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service?.stop());

const listed = z.object({ cases: z.array(supportCaseView) });
const report = {
  chassisNumber: 'ＺＶＷ60-1234567',
  registrationNumber: '名古屋 330 さ 12-34',
  user: { customerType: 'personal', name: '例田 進', address: '愛知県名古屋市中区錦2-4-6' },
};

function put(number: string, body: object, token = dealerSystemToken) {
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
  return new ApiClient(service.url).send('PUT', `/v1/dealer-system/contracts/${number}/registration`, JSON.stringify(body), headers);
}

async function supportAgent(): Promise<ApiClient> {
  const client = new ApiClient(service.url);
  await signInStaff(client, '9001');
  return client;
}

const hanako = { email: 'hanako@example.jp', password: DEMO_PASSWORD };
const plate = { placeName: '名古屋', classNumber: '300', kana: 'あ', serial: '1' };

/** Somebody whose vehicle is not in the register. */
async function applied(chassisNumber: string): Promise<ApiClient> {
  const client = new ApiClient(service.url);
  viewOf(await client.post('/v1/procedures/registration-after-delivery', { brand: 'toyota' }));
  viewOf(await client.answer('sign-in', hanako));
  viewOf(await client.answer('confirm-account', client.view.step.values));
  viewOf(await client.answer('user-terms', agreeToAll(client.view)));
  viewOf(await client.answer('vehicle-details', { chassisNumber, ...plate }));
  await until(client, 'review-registration');
  viewOf(await client.answer('review-registration', { apply: true }));
  await until(client, 'review');
  return client;
}

/** Follows as a page does. */
async function until(client: ApiClient, step: string): Promise<void> {
  while (client.view.step.name !== step) await client.look({ 'If-None-Match': `"${client.view.revision}"` }, '?wait=5');
}

describe('the dealer’s system', () => {
  it('reports a vehicle; the same again gives the same, and the certificate is in the register', async () => {
    const { number, id } = await service.newContract();
    const first = await put(number, report);
    expect(first).toMatchObject({ status: 200, body: { contract: number, reportedAt: expect.any(String) } });
    expect((await put(number, report)).body).toEqual(first.body);
    const stored = await service.database.sql`
      select v.chassis_number as chassis, c.vehicle, c.registration_number as plate from vehicle_registrations v
      join certificates c on c.chassis_number = v.chassis_number where v.contract_id = ${id}`;
    expect(stored).toEqual([{ chassis: 'ZVW60-1234567', vehicle: 'カローラ', plate: '名古屋 330 さ 1234' }]);
  });

  it('is refused without its token, for a contract that is not there, and for what no certificate says', async () => {
    const { number } = await service.newContract();
    problemOf(await put(number, report, 'guessed'), 'not-signed-in');
    problemOf(await put('T-0000-0000', report), 'not-found');
    const { errors } = problemOf(await put(number, { ...report, chassisNumber: '?', registrationNumber: '名古屋' }), 'invalid-answer');
    expect(errors).toMatchObject([
      { pointer: '/chassisNumber', code: 'chassis-number' },
      { pointer: '/registrationNumber', code: 'invalid' },
    ]);
  });

  it('has the buyer without a user mailed a link to register after delivery', async () => {
    const contract = await service.newContract();
    const client = new ApiClient(service.url);
    viewOf(await client.open(await service.link(contract.number)));
    const email = `${contract.id}@example.jp`;
    await walkTo('review-details', { service, client, email });
    viewOf(await client.answer('review-details', { register: true }));
    await service.lastMail(email);
    expect((await put(contract.number, report)).status).toBe(200);
    const { text } = await service.lastMail(email);
    const opened = viewOf(await new ApiClient(service.url).open(/http\S+/.exec(text)?.[0] ?? ''));
    expect(opened).toMatchObject({ type: 'registration-after-delivery', role: 'user', step: { name: 'sign-in' } });
  });
});

describe('support', () => {
  it('alone sees what waits for a review, without anything that was typed, and is told when it changes', async () => {
    problemOf(await new ApiClient(service.url).get('/v1/support/cases'), 'not-signed-in');
    problemOf(await (await signedInStaff(service)).get('/v1/support/cases'), 'not-yours');
    const agent = await supportAgent();
    const stream = await openEvents(agent, '/v1/support/events');
    const client = await applied('ZVW60-0000001');
    const isMine = ({ id }: SupportCaseView) => id === client.view.id;
    await stream.next(({ data }) => listed.parse(data).cases.some(isMine));
    const { body } = await agent.get('/v1/support/cases');
    const mine = listed.parse(body).cases.find(isMine);
    expect(mine).toMatchObject({ brand: 'toyota', step: 'review', waitsForReviewer: true, reason: 'review', ageDays: 0, overdue: false });
    expect(new Date(mine?.due ?? 0).getTime() - new Date(mine?.since ?? 0).getTime()).toBeGreaterThan(6.9 * 24 * 60 * 60 * 1000);
    for (const typed of ['豊田', '花子', 'ZVW60', 'hanako']) expect(JSON.stringify(body)).not.toContain(typed);
    viewOf(await agent.post(`${client.procedure}/steps/review?as=reviewer`, { decision: 'approve' }));
    await stream.next(({ data }) => !listed.parse(data).cases.some(isMine));
    stream.close();
  });

  it('sees what is compared; the customer follows and sees nothing of it', async () => {
    const client = await applied('ZVW60-0000002');
    const followed = viewOf(await client.look());
    expect(followed).toMatchObject({ waitingFor: { actor: 'reviewer' }, step: { show: {}, summary: [], actions: [], can: [] } });
    const seen = viewOf(await (await supportAgent()).get(`${client.procedure}?as=reviewer`));
    expect(seen).toMatchObject({ role: 'reviewer', step: { can: ['answer'], show: { reason: 'no-certificate' } } });
    expect(seen.step.summary.map(({ text }) => text)).toContain('豊田 花子');
    problemOf(await client.answer('review', { decision: 'approve' }), 'wrong-actor');
    problemOf(await (await signedInStaff(service)).get(`${client.procedure}?as=reviewer`), 'not-found');
  });

  it('refuses with a reason that the customer reads; deciding again is refused with 409', async () => {
    const client = await applied('ZVW60-0000003');
    const agent = await supportAgent();
    const decide = (decision: object) => agent.post(`${client.procedure}/steps/review?as=reviewer`, decision);
    expect(problemOf(await decide({ decision: 'refuse' }), 'invalid-answer').errors).toMatchObject([
      { pointer: '/reason', code: 'required' },
    ]);
    viewOf(await decide({ decision: 'refuse', reason: 'name-differs' }));
    problemOf(await decide({ decision: 'approve' }), 'procedure-closed');
    const told = viewOf(await client.look());
    expect(told).toMatchObject({
      outcome: 'refused',
      next: [{ type: 'registration-after-delivery' }],
      step: { summary: [{ name: 'reason' }] },
    });
    const again = viewOf(await client.post('/v1/procedures/registration-after-delivery', { after: told.id }));
    expect(again.step.name).toBe('confirm-account');
  });
});
