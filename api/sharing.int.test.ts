import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedAccounts } from '../adapters/accounts/embedded.ts';
import { DEMO_PASSWORD } from '../db/seeds/people.ts';
import { ApiClient, problemOf, viewOf } from '../testing/api-client.ts';
import { applyForConnected } from '../testing/people-who-share.ts';
import { startService, type TestService } from '../testing/service.ts';
import { agreeToAll } from '../testing/walk.ts';

const owner = { email: 'linked@example.jp', password: DEMO_PASSWORD };
const sharee = { email: 'hanako@example.jp', password: DEMO_PASSWORD };

describe('the link in the mail that tells an owner of a request to share', () => {
  let running: TestService | undefined;
  let link = '';
  let invited: ApiClient;
  const service = () => {
    if (!running) throw new Error('The service does not run yet');
    return running;
  };
  const somebody = () => new ApiClient(service().url);
  const path = () => `/v1/links/${new URL(link).pathname.split('/').at(-1)}`;
  const stepNow = async () => viewOf(await invited.look()).step.name;

  beforeAll(async () => {
    running = await startService();
    const account = await embeddedAccounts(running.database).findByEmail(owner.email);
    await applyForConnected(running.database, account ?? '', 'T-Connectスタンダード(22)');
    invited = somebody();
    viewOf(await invited.post('/v1/procedures/sharing', { brand: 'toyota' }));
    viewOf(await invited.answer('owner-sign-in', owner));
    const { step } = viewOf(await invited.answer('invite', { by: 'qr' }));
    const asks = somebody();
    viewOf(await asks.open(String(step.show.url)));
    const notes = viewOf(await asks.answer('sharee-sign-in', sharee));
    viewOf(await asks.answer('share-notes-consent', agreeToAll(notes)));
    link = /http:\S+/.exec((await running.lastMail(owner.email)).text)?.[0] ?? '';
  });
  afterAll(() => running?.stop());

  it('gives nobody anything who only has it', async () => {
    const finder = somebody();
    expect(problemOf(await finder.open(link), 'sign-in-needed').status).toBe(401);
    problemOf(await finder.post(path(), {}), 'sign-in-needed');
    expect(finder.cookies.header).toBe('');
    const { errors } = problemOf(await finder.post(path(), { email: '' }), 'invalid-answer');
    expect(errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/email', 'required'],
      ['/password', 'required'],
    ]);
  });

  it('opens for no other account, and nothing has changed', async () => {
    const other = somebody();
    const told = problemOf(await other.post(path(), sharee), 'invalid-answer');
    expect(told.errors).toMatchObject([{ pointer: '/email', code: 'other-account' }]);
    const wrong = problemOf(await other.post(path(), { ...owner, password: 'not-it-1' }), 'invalid-answer');
    expect(wrong.errors).toMatchObject([{ pointer: '/password', code: 'sign-in-failed' }]);
    expect(other.cookies.header).toBe('');
    expect(await stepNow()).toBe('approve');
    expect(await service().database.sql`select from shares`).toHaveLength(0);
  });

  it('opens at once in the browser that has invited, and elsewhere for the owner’s account', async () => {
    expect(viewOf(await invited.open(link))).toMatchObject({ role: 'owner', step: { name: 'approve' } });
    const elsewhere = somebody();
    const view = viewOf(await elsewhere.post(path(), owner));
    expect(view).toMatchObject({ role: 'owner', step: { name: 'approve', can: expect.arrayContaining(['answer']) } });
    expect(viewOf(await elsewhere.answer('approve', agreeToAll(view))).step.name).toBe('shared');
  });
});
