import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookUp } from '../api/live/live.ts';
import { type Environment, openEnvironment } from './testing/environment.ts';
import {
  agreeing,
  confirmed,
  dealerOf,
  givingBirthDate,
  identifierCode,
  linksOf,
  newCustomer,
  newMember,
  openDealerLink,
  openMail,
  prepared,
  visit,
} from './testing/paths/dealer-link.ts';
import { follow } from './testing/paths.ts';
import { hanako } from './testing/people.ts';
import { refusalOf, type Traveller } from './testing/traveller.ts';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment();
});
afterAll(() => environment.close());

/** What is shown besides the position. */
const live = (traveller: Traveller) => lookUp(environment.api, traveller.id, traveller.position);

/** Everything in the clear that its history holds sealed. What the engine notes for itself, and search attributes, are plain JSON. */
async function payloadsOf(traveller: Traveller): Promise<string[]> {
  const { events } = await traveller.handle().fetchHistory();
  const sealed = JSON.stringify(events).matchAll(/"metadata":{[^}]*YmluYXJ5L2VuY3J5cHRlZA==[^}]*},"data":"([^"]+)"/g);
  return [...sealed].map(([, data = '']) => Buffer.from(environment.api.keyRing.open(Buffer.from(data, 'base64'))).toString());
}

describe('the dealer’s record', () => {
  it('is shown as it is now and kept nowhere', async () => {
    const customer = await newCustomer(environment, ['record@example.jp']);
    const staff = await openDealerLink(environment, customer);
    expect(staff.position).toMatchObject({ step: 'confirm-customer', owner: 'staff', by: 'staff' });
    expect((await live(staff)).show).toMatchObject({ name: '記録 太一郎', familyNameKana: 'ミホン', mobilePhone: '08011112222' });
    await follow(staff, [...confirmed, ['choose-account', { edit: true }], ['edit-addresses', { email2: 'record@example.jp' }]]);

    const kept = [...(await payloadsOf(staff)), JSON.stringify(await staff.stored())];
    expect(kept.filter((text) => text.includes(customer)).length).toBeGreaterThan(2);
    for (const text of kept) expect(text).not.toMatch(/太一郎|ミホン|08011112222|record@example/);
  });

  it.each([
    ['the kana', { kana: null }],
    ['both phone numbers', { mobilePhone: null }],
  ])('that lacks %s leads nowhere', async (_what, gaps) => {
    const staff = await openDealerLink(environment, await newCustomer(environment, [], gaps));
    const refused = await refusalOf(staff.answer('confirm-customer', { mine: true, wanted: true }));
    expect(refused).toEqual({ code: 'invalid-answer', problems: [{ pointer: '', code: 'record-incomplete' }] });
  });

  it('goes on only when the customer has ticked both boxes', async () => {
    const staff = await openDealerLink(environment, await newCustomer(environment, []));
    const refused = await refusalOf(staff.answer('confirm-customer', { mine: true, wanted: false }));
    expect(refused.problems).toEqual([{ pointer: '/wanted', code: 'required' }]);
  });
});

describe('the addresses on file', () => {
  it('come with the state of their accounts, and only those that are not linked here can be chosen', async () => {
    const [here, elsewhere] = [await newMember(environment), await newMember(environment)];
    const link = (account: string, dealer: string) =>
      environment.database.sql`insert into dealer_links (account_id, dealer_id, procedure_id) values (${account}, ${dealer}, ${account})`;
    await link(here.account, dealerOf('toyota').id);
    await link(elsewhere.account, dealerOf('lexus').id);
    const customer = await newCustomer(environment, [here.email, 'nobody@example.jp', elsewhere.email]);
    const staff = await follow(await openDealerLink(environment, customer), confirmed);

    const shown = await live(staff);
    expect(shown.show).toMatchObject({ state1: 'here', state2: 'none', state3: 'elsewhere', email2: 'nobody@example.jp' });
    expect(Object.keys(shown.choices?.address ?? {})).toEqual(['3']);
    for (const address of ['1', '2', '4', 'constructor']) {
      const refused = await refusalOf(staff.answer('choose-account', { address }));
      expect(refused.problems).toEqual([{ pointer: '/address', code: 'choice-not-offered' }]);
    }
    await staff.answer('choose-account', { address: '3' });
    expect(staff.position).toMatchObject({ step: 'provisional', owner: 'staff', by: 'member', show: { account: elsewhere.account } });
  });

  it('are edited in the dealer’s own record, and then asked for again', async () => {
    const member = await newMember(environment);
    const customer = await newCustomer(environment, ['old@example.jp']);
    const staff = await follow(await openDealerLink(environment, customer), [...confirmed, ['choose-account', { edit: true }]]);
    expect((await live(staff)).values).toEqual({ email1: 'old@example.jp' });
    expect((await refusalOf(staff.answer('edit-addresses', { email1: 'no address' }))).problems).toEqual([
      { pointer: '/email1', code: 'email' },
    ]);
    await staff.answer('edit-addresses', { email1: 'old@example.jp', email3: member.email.toUpperCase() });
    expect((await live(staff)).show).toMatchObject({ state1: 'none', email2: member.email, state2: 'account' });
    await staff.answer('choose-account', { address: '2' });
    expect(staff.position.step).toBe('provisional');
    expect(JSON.stringify(await staff.stored())).not.toContain(member.email);
  });
});

describe('the customer', () => {
  it('signs in, gives what is missing, agrees, and is linked; a mail confirms it', async () => {
    const { staff, customer, member, signIn } = await visit(environment);
    expect(await identifierCode(environment, staff.id)).toBe(customer);
    expect((await live(staff)).show).toEqual({ email: member.email });
    const phone = await openMail(environment, member.email);
    await follow(phone, [
      ['sign-in-linked', signIn],
      ['birth-date', { birthDate: '1991-02-27' }],
      ['birth-date-check', 'back'],
      ...givingBirthDate,
    ]);
    expect(phone.position).toMatchObject({ step: 'site-terms', notices: ['birth-date-done'] });
    await follow(phone, agreeing);
    const dealer = dealerOf('toyota');
    expect(phone.position).toMatchObject({ outcome: 'completed', step: 'linked', owner: 'member', show: { dealer: dealer.name } });
    await staff.arrivesAt('linked');
    expect(await linksOf(environment, member.account)).toEqual([{ dealer: dealer.id, procedure: phone.id }]);
    expect((await environment.api.accounts.find(member.account)).profile).toMatchObject({ birthDate: '1991-02-28' });
    expect(await identifierCode(environment, phone.id)).toBeUndefined();
    expect((await environment.mail.mailTo(member.email, 2)).text).toContain(dealer.name);
    const agreed = await environment.database
      .sql`select document, version from agreements where account_id = ${member.account} order by document`;
    expect(agreed).toEqual([
      { document: 'dealer-exchange', version: '2026-04' },
      { document: 'site-terms', version: '2026-04' },
    ]);
  });

  it('who has given and agreed to all that before only agrees to the link', async () => {
    const { member, signIn } = await visit(environment, { brand: 'lexus', birthDate: '1991-02-28' });
    await environment.database.sql`
      insert into agreements (account_id, document, version) values (${member.account}, 'site-terms', '2026-04')`;
    const phone = await openMail(environment, member.email);
    await follow(phone, [['sign-in-linked', signIn]]);
    expect(phone.position).toMatchObject({ step: 'link-consent', notices: [], show: { dealer: dealerOf('lexus').name } });
    await follow(phone, agreeing.slice(1));
    expect(phone.position.step).toBe('linked');
  });

  it('who agreed to an older version of the terms is asked again', async () => {
    const { member, signIn } = await visit(environment, { birthDate: '1991-02-28' });
    await environment.database.sql`
      insert into agreements (account_id, document, version) values (${member.account}, 'site-terms', '2024-01')`;
    const phone = await follow(await openMail(environment, member.email), [['sign-in-linked', signIn], ...agreeing]);
    expect(phone.position.step).toBe('linked');
  });

  it('who signs in with another account is told so, and nothing changes', async () => {
    const { member, signIn } = await visit(environment, { birthDate: '1991-02-28' });
    const phone = await openMail(environment, member.email);
    const refused = await refusalOf(phone.answer('sign-in-linked', hanako));
    expect(refused).toEqual({ code: 'invalid-answer', problems: [{ pointer: '/email', code: 'other-account' }] });
    expect(phone.position.step).toBe('sign-in-linked');
    await phone.answer('sign-in-linked', signIn);
    expect(phone.position.step).toBe('site-terms');
  });

  it('is not answered for by staff', async () => {
    const { staff, member, signIn } = await visit(environment);
    await openMail(environment, member.email);
    expect(await refusalOf(staff.answer('sign-in-linked', signIn))).toEqual({ code: 'wrong-actor' });
  });
});

describe('staff', () => {
  it('who chose the wrong address go back and choose another: the first mail’s link is spent', async () => {
    const [first, second] = [await newMember(environment, '1991-02-28'), await newMember(environment, '1991-02-28')];
    const customer = await newCustomer(environment, [first.email, second.email]);
    const staff = await follow(await openDealerLink(environment, customer), prepared);
    await environment.mail.mailTo(first.email);
    await follow(staff, [
      ['provisional', 'back'],
      ['choose-account', { address: '2' }],
    ]);
    expect(staff.position).toMatchObject({ step: 'provisional', show: { account: second.account } });
    const phone = await openMail(environment, second.email);
    expect(phone.position.step).toBe('sign-in-linked');
    expect(await refusalOf(openMail(environment, first.email))).toEqual({ code: 'link-unknown' });
  });

  it('have the mail sent again', async () => {
    const { staff, member } = await visit(environment);
    await environment.mail.mailTo(member.email);
    await staff.resend();
    expect(staff.position.step).toBe('provisional');
    expect((await openMail(environment, member.email, 2)).position.step).toBe('sign-in-linked');
  });

  it('see when the mail is refused', async () => {
    const member = await newMember(environment);
    environment.mail.refuse(member.email);
    const staff = await follow(await openDealerLink(environment, await newCustomer(environment, [member.email])), prepared);
    await staff.arrivesAt('provisional', ({ problems }) => problems.some(({ code }) => code === 'mail-refused'));
  });
});

describe('stopping', () => {
  it.each(['staff', 'member'] as const)('by the %s deletes the identifier code', async (who) => {
    const { staff, member } = await visit(environment);
    expect(await identifierCode(environment, staff.id)).toBeDefined();
    const one = who === 'staff' ? staff : await openMail(environment, member.email);
    await one.cancel();
    expect(one.position).toMatchObject({ outcome: 'cancelled' });
    expect(await identifierCode(environment, staff.id)).toBeUndefined();
    expect(await linksOf(environment, member.account)).toEqual([]);
  });
});

describe('a customer of another dealer', () => {
  it('is not there', async () => {
    const customer = await newCustomer(environment, [], { brand: 'lexus' });
    expect(await refusalOf(openDealerLink(environment, customer, 'toyota'))).toEqual({ code: 'not-found' });
  });
});
