import { createHash, randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { signingKey } from '../adapters/staff-issuer/keys.ts';
import { demoDealers, demoStaff } from '../db/seeds/people.ts';
import { ApiClient, problemOf } from '../testing/api-client.ts';
import { startService, type TestService } from '../testing/service.ts';
import { signInPath, signInStaff, trySignIn } from '../testing/staff-sign-in.ts';

const app = 'http://127.0.0.1:9/signed-in';
const ui = 'http://localhost:8233';
const uiSecret = 'only-for-tests-of-temporal-ui';

describe('staff who sign in at the embedded issuer', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService({ STAFF_APP_REDIRECT_URI: app, TEMPORAL_UI_URL: ui, TEMPORAL_UI_CLIENT_SECRET: uiSecret });
  });
  afterAll(() => service?.stop());

  it('come back to the page that they came from, with a cookie that scripts cannot read and that is a new one each time', async () => {
    const terminal = new ApiClient(service.url);
    terminal.cookies.set('tetsuzuki_staff', 'planted');
    const signedIn = await trySignIn(terminal, '1001', 'Drive-2026');
    expect(signedIn.headers.get('location')).toBe('/dealer');
    const cookies = signedIn.headers.getSetCookie();
    expect(cookies).toContainEqual(expect.stringMatching(/^tetsuzuki_staff=[\w-]{43};.*HttpOnly; SameSite=Lax$/));
    expect(terminal.cookies.values).not.toContain('planted');
    const [first] = terminal.cookies.values.filter((value) => value.length === 43);
    await signInStaff(terminal, '1001');
    expect(terminal.cookies.values).not.toContain(first);
    const old = new ApiClient(service.url);
    problemOf(await old.get('/v1/staff/session', { Cookie: `tetsuzuki_staff=${first}` }), 'not-signed-in');
  });

  it('are asked with PKCE, state and nonce, and only go back to paths of ours', async () => {
    const start = async (back: string) => new ApiClient(service.url).fetch(`/v1/staff/session/start?return=${encodeURIComponent(back)}`);
    const to = new URL((await start('/support')).headers.get('location') ?? '');
    expect(to.origin + to.pathname).toBe(`${service.url}/oidc/auth`);
    for (const name of ['state', 'nonce', 'code_challenge']) expect(to.searchParams.get(name)?.length).toBeGreaterThan(20);
    expect(to.searchParams.get('code_challenge_method')).toBe('S256');
    for (const back of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', '/v1/staff/session/start', 'x']) {
      const terminal = new ApiClient(service.url);
      await signInPath(terminal, `/v1/staff/session/start?return=${encodeURIComponent(back)}`);
      const { headers } = await trySignIn(terminal, '1001', 'Drive-2026');
      expect(headers.get('location')).toBe('/dealer');
    }
  });

  it('get no session by somebody else’s code, nor by a code that was used', async () => {
    const [mine, theirs] = [new ApiClient(service.url), new ApiClient(service.url)];
    await signInPath(mine);
    await signInPath(theirs);
    const callback = '/v1/staff/session/callback?code=made-up&state=made-up';
    expect((await mine.fetch(callback)).headers.get('location')).toBe('/dealer?sign-in=failed');
    // What was kept for the way back is gone with the first try.
    expect((await mine.fetch(callback)).headers.get('location')).toBe('/dealer?sign-in=failed');
    problemOf(await mine.get('/v1/staff/session'), 'not-signed-in');
  });

  it('may begin at one server and end at another, or after a restart', async () => {
    const terminal = new ApiClient(service.url);
    const form = await signInPath(terminal);
    const before: unknown = await (await fetch(`${service.url}/oidc/jwks`)).json();
    await service.killServer('SIGKILL');
    await service.startServer();
    expect(await (await fetch(`${service.url}/oidc/jwks`)).json()).toEqual(before);
    const sent = await terminal.fetch(form, { method: 'POST', body: new URLSearchParams({ staffNumber: '1001', password: 'Drive-2026' }) });
    expect(sent.status).toBe(303);
    const rows = await service.database.sql<{ content: Uint8Array }[]>`select content from issuer_state`;
    expect(rows.length).toBeGreaterThan(0);
    for (const { content } of rows) expect(Buffer.from(content).toString('latin1')).not.toMatch(/accountId|redirect_uri|jti/);
  });

  it('sign out here and at the issuer', async () => {
    const terminal = new ApiClient(service.url);
    await signInStaff(terminal, '1001');
    const ofStaff = () => service.database.sql`select kind from issuer_state where staff_id = ${demoStaff[0].id}`;
    expect((await ofStaff()).length).toBeGreaterThan(0);
    expect((await terminal.send('DELETE', '/v1/staff/session', undefined)).status).toBe(204);
    expect(await ofStaff()).toHaveLength(0);
    problemOf(await terminal.get('/v1/staff/session'), 'not-signed-in');
  });

  it('who move to another dealer, become support, or leave, are that from the next request on', async () => {
    const { sql } = service.database;
    const terminal = new ApiClient(service.url);
    const id = '05000000-0000-4000-8000-0000000000aa';
    await sql`
      insert into staff (id, dealer_id, number, name, password_hash, pin_hash)
      select ${id}, ${demoDealers[0].id}, '1099', '異動 太郎', password_hash, pin_hash from staff where number = '1001'`;
    await signInStaff(terminal, '1099');
    const numbers = async () =>
      z.object({ contracts: z.array(z.object({ brand: z.string() })) }).parse((await terminal.get('/v1/dealer/contracts')).body);
    expect(new Set((await numbers()).contracts.map(({ brand }) => brand))).toEqual(new Set(['toyota']));
    await sql`update staff set dealer_id = ${demoDealers[1].id} where id = ${id}`;
    expect(new Set((await numbers()).contracts.map(({ brand }) => brand))).toEqual(new Set(['lexus']));
    await sql`update staff set dealer_id = null where id = ${id}`;
    problemOf(await terminal.get('/v1/dealer/contracts'), 'not-yours');
    expect((await terminal.get('/v1/support/cases')).status).toBe(200);
    await sql`delete from staff where id = ${id}`;
    problemOf(await terminal.get('/v1/support/cases'), 'not-signed-in');
  });

  it('of an app bring access tokens, of which none is taken that is not ours, for us, and in its time', async () => {
    const token = await tokenForApp(service, '1001');
    const dealer = (bearer: string) => new ApiClient(service.url).get('/v1/dealer/contracts', { Authorization: `Bearer ${bearer}` });
    expect((await dealer(token)).status).toBe(200);
    problemOf(await new ApiClient(service.url).get('/v1/support/cases', { Authorization: `Bearer ${token}` }), 'not-yours');

    const { d, kid, ...open } = signingKey(service.secret);
    const now = Math.floor(Date.now() / 1000);
    const [url, claims] = [`${service.url}/oidc`, { preferred_username: '1001', roles: ['dealer-staff'], dealer: demoDealers[0].id }];
    const signed = (changes: object, alg = 'ES256', key: object | Uint8Array = { ...open, d }) =>
      new SignJWT({ iss: url, aud: `${service.url}/v1`, sub: demoStaff[0].id, exp: now + 60, ...claims, ...changes })
        .setProtectedHeader({ alg, kid })
        .sign(key as Uint8Array);
    expect((await dealer(await signed({}))).status).toBe(200);
    const refused = [
      await signed({ iss: 'https://elsewhere.example' }),
      await signed({ aud: 'somebody else' }),
      await signed({ exp: now - 60 }),
      await signed({ exp: undefined }),
      await signed({ dealer: demoDealers[1].id }),
      await signed({ roles: ['support'] }),
      await signed({ preferred_username: '0000' }),
      await signed({}, 'HS256', Buffer.from(JSON.stringify(open))),
      await signed({}, 'ES256', signingKey('of somebody else, who knows no secret')),
      `${token.slice(0, -4)}AAAA`,
    ];
    for (const one of refused) problemOf(await dealer(one), 'not-signed-in');
  });

  it('get into Temporal UI only as support', async () => {
    const query = new URLSearchParams({
      client_id: 'temporal-ui',
      response_type: 'code',
      scope: 'openid profile',
      redirect_uri: `${ui}/auth/sso/callback`,
      state: 's',
      nonce: 'n',
    });
    const tried = async (staffNumber: string) => {
      const browser = new ApiClient(service.url);
      const form = (await browser.fetch(`/oidc/auth?${query}`)).headers.get('location') ?? '';
      const page = await browser.fetch(form);
      expect(page.headers.get('content-security-policy')).toContain(`form-action 'self' ${ui}`);
      return {
        browser,
        sent: await browser.fetch(form, { method: 'POST', body: new URLSearchParams({ staffNumber, password: 'Drive-2026' }) }),
      };
    };
    const refused = (await tried('1001')).sent;
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('サポート担当者だけ');
    const { browser, sent } = await tried('9001');
    const resumed = await browser.fetch(new URL(sent.headers.get('location') ?? '').pathname);
    const back = new URL(resumed.headers.get('location') ?? '');
    expect(back.origin + back.pathname).toBe(`${ui}/auth/sso/callback`);
    const exchange = (secret: string) => {
      const body = new URLSearchParams({
        grant_type: 'authorization_code',
        code: back.searchParams.get('code') ?? '',
        redirect_uri: `${ui}/auth/sso/callback`,
      });
      const Authorization = `Basic ${Buffer.from(`temporal-ui:${secret}`).toString('base64')}`;
      return fetch(`${service.url}/oidc/token`, { method: 'POST', body, headers: { Authorization } });
    };
    expect((await exchange('wrong')).status).toBe(401);
    expect(await (await exchange(uiSecret)).json()).toMatchObject({ id_token: expect.any(String), access_token: expect.any(String) });
  });
});

describe('a service that is reached over TLS, behind a proxy', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService({ PUBLIC_URL: 'https://owners.example', TRUSTED_PROXIES: '1' });
  });
  afterAll(() => service?.stop());

  it('keeps every cookie for itself and for TLS, at the issuer too', async () => {
    const terminal = new ApiClient(service.url);
    const set: string[] = [];
    const fetched = terminal.fetch.bind(terminal);
    terminal.fetch = async (path, init) => {
      const answer = await fetched(path, init);
      set.push(...answer.headers.getSetCookie());
      return answer;
    };
    await signInStaff(terminal, '1001');
    const made = set.filter((cookie) => !/expires=Thu, 01 Jan 1970/i.test(cookie));
    expect(made.map((cookie) => cookie.split('=')[0])).toEqual(
      expect.arrayContaining(['__Host-tetsuzuki_sign_in', '__Host-tetsuzuki_staff', 'issuer_sign_in', 'issuer_session']),
    );
    for (const cookie of made) {
      expect(cookie).toMatch(/; secure/i);
      expect(cookie).toMatch(/; httponly/i);
      expect(cookie).toMatch(/; samesite=lax/i);
    }
    const { headers } = await terminal.fetch('/');
    expect(headers.get('strict-transport-security')).toContain('max-age=');
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
  });

  it('gives its own address to whoever asks the issuer for it', async () => {
    const found: unknown = await (await fetch(`${service.url}/oidc/.well-known/openid-configuration`)).json();
    expect(found).toMatchObject({
      issuer: 'https://owners.example/oidc',
      token_endpoint: 'https://owners.example/oidc/token',
      id_token_signing_alg_values_supported: ['ES256'],
      code_challenge_methods_supported: ['S256'],
    });
  });
});

/** What an app does that keeps no secret: code and PKCE, with an address of its own to come back to. */
async function tokenForApp(service: TestService, staffNumber: string): Promise<string> {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const query = new URLSearchParams({
    client_id: 'staff-app',
    response_type: 'code',
    scope: 'openid api',
    redirect_uri: app,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  });
  const browser = new ApiClient(service.url);
  const form = (await browser.fetch(`/oidc/auth?${query}`)).headers.get('location') ?? '';
  if (!form.includes('/oidc/sign-in/')) throw new Error(`There is no sign-in: ${form}`);
  const sent = await browser.fetch(form, { method: 'POST', body: new URLSearchParams({ staffNumber, password: 'Drive-2026' }) });
  const resumed = await browser.fetch(new URL(sent.headers.get('location') ?? '').pathname);
  const code = new URL(resumed.headers.get('location') ?? '').searchParams.get('code') ?? '';
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: 'staff-app',
    code,
    redirect_uri: app,
    code_verifier: verifier,
  });
  const answer: unknown = await (await fetch(`${service.url}/oidc/token`, { method: 'POST', body })).json();
  return z.object({ access_token: z.string() }).parse(answer).access_token;
}
