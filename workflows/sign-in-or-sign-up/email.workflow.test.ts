import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Environment, openEnvironment } from '../testing/environment.ts';
import { openMember, openOnline } from '../testing/open.ts';
import { alone, follow, proofOfAddress } from '../testing/paths.ts';
import { hanako, login, newAddress, sakurako, smallCompany } from '../testing/people.ts';
import { refusalOf } from '../testing/traveller.ts';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment();
});
afterAll(() => environment.close());

const toCode = async () => follow(await openMember(environment), proofOfAddress.slice(0, 2));
const wrongCode = { code: 'invalid-answer', problems: [{ pointer: '/code', code: 'code-wrong' }] };

describe('an account registered before a visit to the dealer', () => {
  it.each(['toyota', 'lexus'] as const)('is opened, and a mail confirms it, on the %s site', async (brand) => {
    const member = await follow(await openMember(environment, brand), alone);
    expect(member.position).toMatchObject({ step: 'account-registered', outcome: 'completed', show: { email: member.email } });
    await member.handle().result();
    expect((await environment.mail.mailTo(member.email, 2)).subject).toContain('アカウント');
    const signedIn = await environment.api.accounts.signIn(member.email, login.password);
    expect(signedIn).toMatchObject({ kind: 'signed-in' });
  });

  it('asks for neither camera nor staff', async () => {
    const member = await follow(await openMember(environment), alone.slice(0, -1));
    expect(member.position).toMatchObject({ step: 'review-details', by: 'member', answered: alone.length - 1 });
  });
});

describe('signing up after delivery', () => {
  it('asks for the way to sign in first, and for details by hand', async () => {
    const member = await openOnline(environment);
    expect(member.position.step).toBe('sign-in');
    await follow(member, [['sign-in', { register: true }], ...proofOfAddress]);
    expect(member.position).toMatchObject({ step: 'login-details', notices: ['email-verified'] });
    await follow(member, [
      ['login-details', login],
      ['customer-type', { customerType: 'personal' }],
      ['personal-details-online', sakurako],
      ['review-details', { register: true }],
    ]);
    expect(member.position).toMatchObject({ step: 'account-registered', notices: ['account-created'] });
  });

  it('asks a company for its number, too', async () => {
    const member = await openOnline(environment);
    await follow(member, [
      ['sign-in', { register: true }],
      ...proofOfAddress,
      ['login-details', login],
      ['customer-type', { customerType: 'corporate' }],
      ['corporate-number', { byHand: true }],
      ['corporate-details', smallCompany],
      ['review-details', { register: true }],
    ]);
    expect(member.position).toMatchObject({ outcome: 'completed' });
  });

  it('with an account no staff compare anything', async () => {
    const member = await openOnline(environment);
    await follow(member, [
      ['sign-in', hanako],
      ['confirm-account', ({ position }) => Object(position.values)],
    ]);
    expect(member.position).toMatchObject({ outcome: 'completed', notices: ['customer-registered', 'account-confirmed'] });
  });
});

describe('the proof of an address', () => {
  it('a new code is sent when asked for, and the earlier one does not count any more', async () => {
    const member = await toCode();
    const first = await member.mailedCode();
    expect(await member.resend()).toMatchObject({ step: 'email-code', revisited: false });
    const second = await member.mailedCode();
    expect(second).not.toBe(first);
    expect(await refusalOf(member.answer('email-code', { code: first }))).toEqual(wrongCode);
    expect(await member.answer('email-code', { code: second })).toMatchObject({ step: 'customer-type' });
  });

  it('a code that was mailed to one address does not prove another', async () => {
    const member = await toCode();
    const code = await member.mailedCode();
    await member.back();
    environment.mail.away = true;
    const other = newAddress();
    await member.answer('email', { email: other });
    // Checked by the edge before the other address was entered, and sent after it.
    const late = { step: 'email-code', answer: { attempt: 1 }, by: 'member', who: 'x', language: 'ja', fingerprint: 'x' } as const;
    const { position } = await environment.api.procedures.answer(member, crypto.randomUUID(), late);
    expect(position).toMatchObject({ step: 'email-code', problems: expect.arrayContaining([{ pointer: '/code', code: 'code-wrong' }]) });
    expect(await refusalOf(member.answer('email-code', { code }))).toMatchObject({ code: 'invalid-answer' });
    environment.mail.away = false;
    expect(await member.answer('email-code', { code: await environment.mail.codeTo(other) })).toMatchObject({ step: 'customer-type' });
  });

  it('while the mail server is away the page says so, and when it is back the code comes by itself', async () => {
    const member = await follow(await openMember(environment), proofOfAddress.slice(0, 1));
    environment.mail.away = true;
    const opened = await member.answer('email', { email: member.email });
    expect(opened).toMatchObject({ step: 'email-code', show: { email: member.email } });
    const delayed = await member.arrivesAt('email-code', ({ problems }) => problems.length > 0);
    expect(delayed.problems).toEqual([{ pointer: '', code: 'mail-delayed' }]);
    expect(delayed.revision).toBeGreaterThan(opened.revision);

    environment.mail.away = false;
    const code = await member.mailedCode();
    await member.arrivesAt('email-code', ({ problems }) => problems.length === 0);
    // What was typed while the page said something new is still a valid answer.
    expect(await member.answer('email-code', { code }, { revision: opened.revision })).toMatchObject({ step: 'customer-type' });
  });

  it('a code asked for again while the mail server is away comes once', async () => {
    const member = await follow(await openMember(environment), proofOfAddress.slice(0, 1));
    environment.mail.away = true;
    await member.answer('email', { email: member.email });
    await member.arrivesAt('email-code', ({ problems }) => problems.length > 0);
    await member.resend();
    await member.arrivesAt('email-code', ({ problems }) => problems.length > 0);
    environment.mail.away = false;
    const code = await environment.mail.codeTo(member.email);
    expect(await member.answer('email-code', { code })).toMatchObject({ step: 'customer-type' });
    expect(environment.mail.messages.filter(({ to }) => to === member.email)).toHaveLength(1);
  });

  it('an address that no mail server takes is told, and can be corrected by going back', async () => {
    const member = await follow(await openMember(environment), proofOfAddress.slice(0, 1));
    const mistyped = newAddress();
    environment.mail.refuse(mistyped);
    await member.answer('email', { email: mistyped });
    const told = await member.arrivesAt('email-code', ({ problems }) => problems.length > 0);
    expect(told.problems).toEqual([{ pointer: '', code: 'mail-refused' }]);
    expect(await member.back()).toMatchObject({ step: 'email', values: { email: mistyped }, problems: [] });
    expect(await member.answer('email', { email: member.email })).toMatchObject({ step: 'email-code', problems: [] });
    expect(await member.answer('email-code', { code: await environment.mail.codeTo(member.email) })).toMatchObject({
      step: 'customer-type',
    });
  });

  it('an address that has an account is told so by mail, and the page looks the same', async () => {
    const member = await follow(await openMember(environment), proofOfAddress.slice(0, 1));
    const sent = environment.mail.messages.filter(({ to }) => to === hanako.email).length;
    expect(await member.answer('email', { email: hanako.email })).toMatchObject({ step: 'email-code', problems: [], canResend: true });
    expect((await environment.mail.mailTo(hanako.email, sent + 1)).text).not.toMatch(/\d{6}/);
    expect(await refusalOf(member.answer('email-code', { code: '123456' }))).toEqual(wrongCode);
  });
});
