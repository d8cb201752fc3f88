import { describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../db/seeds/people.ts';
import { problemOf, viewOf } from '../../testing/api-client.ts';
import { newAddress, walkTo } from '../../testing/walk.ts';
import { arriveAt, type Running } from './arrive.ts';

const demo = { email: 'hanako@example.jp', password: DEMO_PASSWORD };

/** Accounts that exist: signing in, and what a stranger can learn about them, which is nothing. */
export function accounts(running: Running): void {
  const forgetTries = () => running().database.sql`delete from wrong_tries`;

  describe('signing in', () => {
    it('reads the same with an unknown address and a wrong password', async () => {
      const { client } = await arriveAt('sign-in', running());
      const wrong = problemOf(await client.answer('sign-in', { ...demo, password: 'Wrong-2026' }), 'invalid-answer');
      expect(problemOf(await client.answer('sign-in', { email: newAddress(), password: 'Wrong-2026' }), 'invalid-answer')).toEqual(wrong);
      expect(wrong.errors).toMatchObject([{ pointer: '/password', code: 'sign-in-failed' }]);
      expect(viewOf(await client.look()).step.name).toBe('sign-in');
    });

    it.for([demo.email, 'nobody@example.jp'])('is blocked after ten wrong tries with 429 and Retry-After: %s', async (email) => {
      await forgetTries();
      const { client } = await arriveAt('sign-in', running());
      for (let time = 0; time < 10; time += 1) {
        problemOf(await client.answer('sign-in', { email, password: `Wrong-${time}` }), 'invalid-answer');
      }
      const blocked = await client.answer('sign-in', { email, password: DEMO_PASSWORD });
      problemOf(blocked, 'too-many-requests');
      expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(800);
      await forgetTries();
    });

    it('shows what is registered, of which what a linked service knows cannot be changed', async () => {
      const { client } = await arriveAt('sign-in', running());
      const { step } = viewOf(await client.answer('sign-in', { email: 'Linked@Example.JP', password: DEMO_PASSWORD }));
      expect(step).toMatchObject({ name: 'confirm-account', values: { givenName: '次郎' } });
      const locked = step.actions[0]?.fields.filter((field) => field.locked).map(({ name }) => name);
      expect(locked).toEqual(['familyName', 'givenName', 'familyNameKana', 'givenNameKana', 'birthDate']);

      const changed = await client.answer('confirm-account', { ...step.values, givenName: '三郎' });
      const told = problemOf(changed, 'invalid-answer');
      expect(told.errors).toMatchObject([{ pointer: '/givenName', code: 'locked', detail: expect.stringContaining('お客様相談センター') }]);
      expect(told.view?.step.values).toEqual(step.values);
      const moved = viewOf(await client.answer('confirm-account', { ...step.values, city: '名古屋市東区' }));
      expect(moved.step).toMatchObject({ name: 'staff-check', show: { city: '名古屋市東区', givenName: '次郎' } });
    });

    it('with an account ends without a mail, and corrects the account', async () => {
      const { client } = await arriveAt('sign-in', running());
      const { step } = viewOf(await client.answer('sign-in', { email: 'linked@example.jp', password: DEMO_PASSWORD }));
      const end = await walkTo(
        'buyer-registered',
        { service: running(), client },
        { 'confirm-account': { ...step.values, city: '名古屋市緑区' } },
      );
      expect(end.step.notices.map(({ name }) => name)).toEqual(['customer-registered', 'account-confirmed']);
      const [account] = await running().database.sql`select profile->>'city' as city from accounts where email = 'linked@example.jp'`;
      expect(account?.city).toBe('名古屋市緑区');
    });

    it('of a company needs no staff', async () => {
      const { client } = await arriveAt('sign-in', running());
      const { step } = viewOf(await client.answer('sign-in', { email: 'fleet@example.jp', password: DEMO_PASSWORD }));
      expect(viewOf(await client.answer('confirm-corporate-account', step.values)).step.name).toBe('buyer-registered');
    });
  });

  describe('signing up with an address that has an account', () => {
    it('looks on the page like any other, wrong codes included, and is told by mail', async () => {
      const { client: known } = await arriveAt('email', running());
      const { client: unknown, email } = await arriveAt('email', running());
      const shown = async (client: typeof known, address: string) => {
        const { step, progress } = viewOf(await client.answer('email', { email: address }));
        return JSON.parse(JSON.stringify({ ...step, since: '', expiresAt: '', progress }).replaceAll(address, ''));
      };
      expect(await shown(known, demo.email)).toEqual(await shown(unknown, email));
      const mail = await running().lastMail(demo.email);
      expect(mail.subject).toContain('ご登録済み');
      expect(mail.text).not.toMatch(/\d{6}/);
      await running().lastMail(email);

      for (let time = 0; time < 6; time += 1) {
        const [one, other] = [await known.answer('email-code', { code: '000000' }), await unknown.answer('email-code', { code: '000000' })];
        expect(problemOf(one, 'invalid-answer')).toEqual(problemOf(other, 'invalid-answer'));
      }
    });
  });

  describe('an account registration', () => {
    it('is opened without a link, and makes an account one can sign in with', async () => {
      const client = (await arriveAt('confirm-vehicle', running())).client.another();
      const opened = await client.post('/v1/procedures/account-registration', { brand: 'lexus' });
      expect(opened.status).toBe(201);
      expect(opened.headers.get('location')).toBe(client.procedure);
      expect(viewOf(opened)).toMatchObject({ brand: 'lexus', role: 'member', step: { name: 'account-terms' } });
      const email = newAddress();
      expect((await walkTo('account-registered', { service: running(), client, email })).step.show).toEqual({ email });

      const { client: buyer } = await arriveAt('sign-in', running());
      expect(viewOf(await buyer.answer('sign-in', { email, password: 'Kuruma-2027' })).step.name).toBe('confirm-account');
    });

    it('of a brand that does not exist is refused', async () => {
      const { client } = await arriveAt('confirm-vehicle', running());
      for (const brand of ['mazda', undefined, 'toString'])
        problemOf(await client.post('/v1/procedures/account-registration', { brand }), 'malformed-body');
    });
  });
}
