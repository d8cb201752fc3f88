import { expect, it } from 'vitest';
import { ApiClient } from '../testing/api-client.ts';
import { signInPath } from '../testing/staff-sign-in.ts';
import { Person, PHONE } from './person.ts';
import { useSetting } from './setting.ts';
import { sendSignIn, signIn } from './staff.ts';

const setting = useSetting();

it('every kind of page forbids what stands in pages, frames, and pages of others', async () => {
  const { service } = setting;
  const client = new ApiClient(service.url);
  const staffPage = await signInPath(client);
  for (const path of [
    '/',
    '/dealer',
    '/support',
    '/p/x',
    '/inbox',
    staffPage,
    '/oidc/sign-in/made-up',
    '/oidc/auth?client_id=x',
    '/pay/mandates',
    '/pay/x',
    '/docs/problems',
  ]) {
    const { headers } = await client.fetch(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toMatch(/style-src 'self'(;|$)/);
    expect(policy, path).toMatch(/form-action 'self'/);
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).toContain("base-uri 'none'");
    expect(policy, path).not.toContain('unsafe');
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    expect(headers.get('referrer-policy'), path).toMatch(/^(no-referrer|same-origin)$/);
    expect(headers.get('x-powered-by'), path).toBeNull();
  }
});

it('the sign-in page reads well on a phone in both languages, and comes back in the language of the page', async () => {
  const { service, browser } = setting;
  const staff = await Person.open(browser, `${service.url}/support`, { viewport: PHONE, language: 'en-US', accessibly: true });
  const refused: string[] = [];
  staff.page.on('console', (message) => void (/Content Security Policy/.test(message.text()) && refused.push(message.text())));
  await signIn(staff, '9001', { password: 'not-this-1', language: 'en' });
  await staff.reads('The staff number or the password is not right.');
  await staff.page.screenshot({ path: `${process.env.SHOTS ?? '/tmp'}/sign-in-en.png` });
  await staff.page.getByRole('link', { name: '日本語' }).click();
  await staff.sees('スタッフログイン');
  await staff.page.screenshot({ path: `${process.env.SHOTS ?? '/tmp'}/sign-in-ja.png` });
  await sendSignIn(staff, '9001', 'Drive-2026');
  await staff.page.waitForURL(`${service.url}/support`);
  await staff.page.getByRole('button', { name: 'Sign out' }).click();
  await staff.sees('Staff sign-in');
  await staff.page.screenshot({ path: `${process.env.SHOTS ?? '/tmp'}/gate-en.png` });
  expect(refused).toEqual([]);
  await staff.leave();
});
