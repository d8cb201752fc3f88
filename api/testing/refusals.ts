import { describe, expect, it } from 'vitest';
import { ApiClient, problemOf, viewOf } from '../../testing/api-client.ts';
import { codeIn } from '../../testing/mails.ts';
import { agreeToAll, newLogin, newPerson, walkTo } from '../../testing/walk.ts';
import { arriveAt, type Running } from './arrive.ts';

/** What is sent at the wrong time, by the wrong person, or cannot be read at all. */
export function refusals(running: Running): void {
  describe('an answer that does not fit where the procedure stands', () => {
    it('to a step that is not open is refused with 409 and the current view, which then can be answered', async () => {
      const { client } = await arriveAt('confirm-vehicle', running(), { language: 'en' });
      const { view, detail } = problemOf(await client.answer('review-details', { register: true }), 'step-not-open');
      expect(view).toMatchObject({ id: client.view.id, language: 'en', step: { name: 'confirm-vehicle' } });
      expect(detail).toMatch(/not open any more/);
      viewOf(await client.answer('confirm-vehicle', { mine: true }, { 'If-Match': `"${view?.revision}"` }));
    });

    it('to a step that does not exist is refused with 404', async () => {
      const { client } = await arriveAt('confirm-vehicle', running());
      for (const step of ['no-such-step', 'constructor']) problemOf(await client.answer(step, {}), 'not-found');
    });

    it('that was meant for an older revision is refused with 409 and the current view', async () => {
      const { client, view: seen } = await arriveAt('information-consent', running());
      viewOf(await client.answer('information-consent', agreeToAll(seen)));
      viewOf(await client.back());
      const { view } = problemOf(
        await client.answer('information-consent', agreeToAll(seen), { 'If-Match': `"${seen.revision}"` }),
        'stale-revision',
      );
      expect(view).toMatchObject({ revision: seen.revision + 2, step: { name: 'information-consent' } });
      problemOf(await client.back({ 'If-Match': `"${seen.revision}"` }), 'stale-revision');
    });

    it('takes in no secret when its step is not open: no code is counted, no password replaced', async () => {
      const { client, email } = await arriveAt('email-code', running());
      const code = codeIn(await running().lastMail(email));
      const state = () => running().database.sql`
        select wrong_tries, (select password_hash from chosen_passwords p where p.procedure_id = c.procedure_id)
        from email_codes c where procedure_id = ${client.view.id}`;
      viewOf(await client.answer('email-code', { code }));
      await walkTo('review-details', { service: running(), client });
      const before = await state();
      problemOf(await client.answer('email-code', { code: code === '000000' ? '000001' : '000000' }), 'step-not-open');
      const another = { ...newLogin, password: 'Another-1', passwordAgain: 'Another-1' };
      problemOf(await client.answer('personal-details', { ...another, ...newPerson }), 'step-not-open');
      expect(await state()).toEqual(before);
    });

    it('names terms that are not in force, and asks to read them again', async () => {
      const { client } = await arriveAt('information-consent', running());
      const told = problemOf(
        await client.answer('information-consent', { agreed: { 'information-provision': '1999-01' } }),
        'invalid-answer',
      );
      expect(told.errors).toMatchObject([{ pointer: '/agreed/information-provision', code: 'terms-version' }]);
      const none = problemOf(await client.answer('information-consent', { agreed: {} }), 'invalid-answer');
      expect(none.errors).toMatchObject([{ pointer: '/agreed/information-provision', code: 'required' }]);
    });

    it('cannot go back from the first step, nor from an end, and cannot stop what has ended', async () => {
      const { client } = await arriveAt('confirm-vehicle', running());
      problemOf(await client.back(), 'cannot-go-back');
      expect(viewOf(await client.answer('confirm-vehicle', { mine: false })).outcome).toBe('cancelled');
      for (const told of [await client.back(), await client.cancel(), await client.answer('confirm-vehicle', { mine: true })]) {
        expect(problemOf(told, 'procedure-closed').view).toMatchObject({ status: 'closed', step: { name: 'wrong-vehicle' } });
      }
      problemOf(await client.answer('sign-in', { email: 'hanako@example.jp', password: 'x' }), 'procedure-closed');
    });
  });

  describe('a link', () => {
    it('that nobody made is refused with 410, with what to do in both languages', async () => {
      const url = running().url;
      const unknown = `${url}/l/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`;
      expect(problemOf(await new ApiClient(url).open(unknown), 'link-unknown').detail).toContain('新しいQRコードをお求めください');
      expect(problemOf(await new ApiClient(url, { language: 'en' }).open(unknown), 'link-unknown').detail).toMatch(/ask for a new QR code/);
    });

    it('that has expired is refused with 410, with what to do in both languages', async () => {
      const { link, contract, client } = await arriveAt('confirm-vehicle', running());
      await running().database.sql`update links set expires_at = now() where contract_id = ${contract.id}`;
      expect(problemOf(await client.another().open(link), 'link-expired').detail).toContain('有効期限');
      const english = new ApiClient(running().url, { language: 'en' });
      expect(problemOf(await english.open(link), 'link-expired').detail).toMatch(/has expired/);
      expect((await client.look()).status).toBe(200);
    });
  });

  describe('a request that cannot be read', () => {
    it('is refused with 413 when its body is too large', async () => {
      const { client } = await arriveAt('confirm-vehicle', running());
      expect(problemOf(await client.answer('confirm-vehicle', { mine: true, more: 'x'.repeat(200_000) }), 'body-too-large').status).toBe(
        413,
      );
      expect(viewOf(await client.look()).step.name).toBe('confirm-vehicle');
    });

    it.for(['{"mine": tru', '"text"', '{"a":1}{'])('is refused with 400 when its JSON is malformed: %s', async (body) => {
      const { client } = await arriveAt('confirm-vehicle', running());
      const path = `${client.procedure}/steps/confirm-vehicle`;
      const told = await client.send('POST', path, body, { 'Content-Type': 'application/json' });
      expect(problemOf(told, 'malformed-body').status).toBe(400);
    });

    it('is refused with 400 when its Idempotency-Key is longer than 200 characters', async () => {
      const { client } = await arriveAt('confirm-vehicle', running());
      problemOf(await client.answer('confirm-vehicle', { mine: true }, { 'Idempotency-Key': 'k'.repeat(201) }), 'malformed-body');
    });

    it('is refused with 422 when its body is of another kind', async () => {
      const { client } = await arriveAt('confirm-vehicle', running());
      for (const body of [[], {}, { mine: 'yes' }, { mine: null }]) {
        problemOf(await client.answer('confirm-vehicle', body), 'invalid-answer');
      }
    });

    it('is refused with 422 when it has no body, or one that is no JSON', async () => {
      const { client } = await arriveAt('personal-details', running());
      const path = `${client.procedure}/steps/personal-details`;
      for (const told of [
        await client.send('POST', path, undefined),
        await client.send('POST', path, 'a=b', { 'Content-Type': 'text/plain' }),
      ]) {
        expect(problemOf(told, 'invalid-answer').errors).toContainEqual(
          expect.objectContaining({ pointer: '/familyName', code: 'required' }),
        );
      }
    });

    it('to a place that does not exist is a problem too: 404', async () => {
      const client = new ApiClient(running().url);
      for (const path of ['/v1/no-such-thing', '/v1/postal-codes/12', '/v1/procedures']) problemOf(await client.get(path), 'not-found');
    });
  });
}
