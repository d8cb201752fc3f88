import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { accountDirectory } from './directory.ts';
import { type Behaviour, startDirectoryServer } from './testing/directory-server.ts';
import { newcomer, taro } from './testing/newcomer.ts';

const token = 'directory-test';
const password = 'Kaizen-2026';
const server = await startDirectoryServer(token);
const accounts = accountDirectory({ baseUrl: server.baseUrl, token, timeout: 250 });

afterAll(() => server.close());
beforeEach(() => server.behave('well'));

async function opened() {
  const account = newcomer();
  await accounts.choosePassword(account, password);
  const result = await accounts.open(account);
  if (result.kind !== 'opened') throw new Error(`not opened: ${result.kind}`);
  return { account, id: result.account };
}

/** What an error says, its causes included. */
async function complaint(work: Promise<unknown>): Promise<string> {
  const said: string[] = [];
  let error: unknown = await work.then(
    () => undefined,
    (reason) => reason,
  );
  for (; error instanceof Error; error = error.cause) said.push(error.message);
  return said.join(' / ');
}

describe('the account directory', () => {
  it.each<[Behaviour, string]>([
    ['silent', 'no answer within 250 ms'],
    ['leaking', 'HTTP 500'],
    ['html', 'unexpected JSON at the root'],
    ['other-json', 'unexpected JSON at authenticated'],
    ['redirecting', 'not reachable (network error)'],
  ])('a directory that is %s makes signing in fail with "%s", never with a wrong password', async (behaviour, reason) => {
    server.behave(behaviour);
    expect(await complaint(accounts.signIn('taro@example.jp', password))).toBe(`Account directory, POST /authenticate: ${reason}`);
  });

  it.each<Behaviour>(['silent', 'leaking', 'html', 'other-json', 'redirecting'])(
    'no error of a directory that is %s holds an address, an id, a name or a password',
    async (behaviour) => {
      const { account, id } = await opened();
      server.behave(behaviour);
      const complaints = await Promise.all([
        complaint(accounts.isRegistered(account.email)),
        complaint(accounts.find(id)),
        complaint(accounts.open(account)),
        complaint(accounts.update(id, taro)),
        complaint(accounts.signIn(account.email, password)),
      ]);
      for (const said of complaints) {
        expect(said).toMatch(/^Account directory, (GET|POST) [/{}\w]+: /);
        for (const secret of [account.email, account.procedure, id, taro.block, password, token]) expect(said).not.toContain(secret);
      }
    },
  );

  it('a choice of password that did not arrive is an error', async () => {
    server.behave('leaking');
    expect(await complaint(accounts.choosePassword(newcomer(), password))).toBe(
      'Account directory, PUT /staged-passwords/{procedure}/{owner}: HTTP 500',
    );
  });

  it('a wrong token is not taken for a wrong password, and the error names the setting', async () => {
    const refused = accountDirectory({ baseUrl: server.baseUrl, token: 'another' });
    expect(await complaint(refused.signIn('taro@example.jp', password))).toBe(
      'Account directory, POST /authenticate: HTTP 401: check ACCOUNT_DIRECTORY_TOKEN',
    );
  });

  it('a directory that is down is not reachable', async () => {
    const gone = await startDirectoryServer(token);
    await gone.close();
    const away = accountDirectory({ baseUrl: gone.baseUrl, token });
    expect(await complaint(away.find(newcomer().procedure))).toBe('Account directory, GET /Users/{id}: not reachable (ECONNREFUSED)');
  });

  it('an update leaves what other systems keep with the account', async () => {
    const { id } = await opened();
    server.change(id, { preferredLanguage: 'ja' });
    await accounts.update(id, { ...taro, block: 'トヨタ町2' });
    expect(server.stored(id)).toMatchObject({
      preferredLanguage: 'ja',
      'urn:tetsuzuki:scim:account:1.0': { verificationPhone: '09012345678', profile: { block: 'トヨタ町2' } },
    });
  });

  it('an account that another system changes during an update is not overwritten', async () => {
    const { id } = await opened();
    server.beforeNextWrite(() => server.change(id, { preferredLanguage: 'en' }));
    expect(await complaint(accounts.update(id, { ...taro, block: 'トヨタ町3' }))).toBe('Account directory, PUT /Users/{id}: HTTP 412');
    expect(server.stored(id)).toMatchObject({ preferredLanguage: 'en', 'urn:tetsuzuki:scim:account:1.0': { profile: taro } });
  });

  it('an update with what is registered already makes no new version', async () => {
    const { id } = await opened();
    const before = server.stored(id);
    await accounts.update(id, taro);
    expect(server.stored(id)).toEqual(before);
  });
});
