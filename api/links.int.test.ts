import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../db/seeds/people.ts';
import { ApiClient, problemOf, viewOf } from '../testing/api-client.ts';
import { startService, type TestService } from '../testing/service.ts';
import { agreeToAll, walkTo } from '../testing/walk.ts';
import { arriveAt } from './testing/arrive.ts';
import { signedInStaff } from './testing/staff.ts';

const hanako = { email: 'hanako@example.jp', password: DEMO_PASSWORD };

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service?.stop());

describe('a link', () => {
  it('moves to the next browser while nothing has been answered: scanners open it in browsers that people leave', async () => {
    const { client: scanner, link, view } = await arriveAt('confirm-vehicle', service);
    const browser = scanner.another();
    expect(viewOf(await browser.open(link)).id).toBe(view.id);
    problemOf(await scanner.look(), 'not-found');
    viewOf(await browser.answer('confirm-vehicle', { mine: true }));
    problemOf(await scanner.open(link), 'link-used');
  });

  it('is of no use to another browser once something has been answered, and says what to do', async () => {
    const { client, link } = await arriveAt('sign-in', service, { language: 'en' });
    const thief = client.another();
    const told = problemOf(await thief.open(link), 'link-used');
    expect(told).toMatchObject({ status: 410, detail: expect.stringContaining('ask for a new QR code') });
    expect(thief.cookies.values).toEqual([]);
    expect(viewOf(await client.open(link)).step.name).toBe('sign-in');
  });

  it('opens in another browser for the person who has signed in, by signing in', async () => {
    const { client, link } = await arriveAt('sign-in', service);
    viewOf(await client.answer('sign-in', hanako));
    const [token, second] = [new URL(link).pathname.split('/').at(-1), client.another()];
    problemOf(await second.open(link), 'sign-in-needed');
    const other = { email: 'linked@example.jp', password: DEMO_PASSWORD };
    expect(problemOf(await second.post(`/v1/links/${token}`, other), 'invalid-answer').errors).toMatchObject([{ code: 'other-account' }]);
    expect(viewOf(await second.post(`/v1/links/${token}`, hanako)).id).toBe(client.view.id);
    viewOf(await client.look());
  });

  it('is replaced by the next QR code that staff show, which takes the procedure to the phone that scans it', async () => {
    const terminal = await signedInStaff(service);
    const { id } = await service.newContract();
    const shown = async () => urlIn((await terminal.post(`/v1/dealer/contracts/${id}/links`)).body);
    const [first, phone] = [await shown(), new ApiClient(service.url)];
    viewOf(await phone.open(first));
    viewOf(await phone.answer('confirm-vehicle', { mine: true }));
    const second = await shown();
    problemOf(await phone.another().open(first), 'link-unknown');
    // Until somebody scans it, nothing has changed for the first phone.
    viewOf(await phone.answer('information-consent', agreeToAll(phone.view)));
    const other = phone.another();
    expect(viewOf(await other.open(second))).toMatchObject({ id: phone.view.id, step: { name: 'sign-in' } });
    problemOf(await phone.look(), 'not-found');
  });

  it('given to an app makes a session whose token comes in the answer, is stored hashed, and can be revoked', async () => {
    const contract = await service.newContract();
    const token = new URL(await service.link(contract.number)).pathname.split('/').at(-1);
    const app = new ApiClient(service.url);
    const opened = await app.post(`/v1/links/${token}`, {}, { 'Accept-Session': 'bearer' });
    const session = viewOf(opened).session;
    expect(session).toMatchObject({ token: expect.stringMatching(/^[\w-]{43}$/) });
    expect(opened.headers.getSetCookie()).toEqual([]);
    const bearer = { Authorization: `Bearer ${session?.token}` };
    expect(viewOf(await app.answer('confirm-vehicle', { mine: true }, bearer)).session).toBeUndefined();
    const stored = await service.database.sql`select token_hash from sessions where token_hash = ${session?.token ?? ''}`;
    expect(stored).toHaveLength(0);
    expect((await app.send('DELETE', '/v1/session', undefined, bearer)).status).toBe(204);
    problemOf(await app.look(bearer), 'not-found');
    problemOf(await app.get('/v1/my/procedures', bearer), 'not-signed-in');
  });

  it('that opens a registration of somebody who has finished it asks for their account', async () => {
    const { client, link } = await arriveAt('sign-in', service);
    viewOf(await client.answer('sign-in', hanako));
    await walkTo('buyer-registered', { service, client }, { 'confirm-details': { confirmed: true } }).catch(() => undefined);
    problemOf(await client.another().open(link), 'sign-in-needed');
  });
});

function urlIn(body: unknown): string {
  return typeof body === 'object' && body !== null && 'url' in body ? String(body.url) : '';
}
