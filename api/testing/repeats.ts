import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ApiClient, problemOf, type Reply, viewOf } from '../../testing/api-client.ts';
import { codeIn, mailsTo } from '../../testing/mails.ts';
import { newLogin, newPerson, walkTo } from '../../testing/walk.ts';
import { arriveAt, type Running } from './arrive.ts';
import { signedInStaff } from './staff.ts';

/** Phones send twice. The same Idempotency-Key is the same request, whatever happens. */
export function repeats(running: Running): void {
  describe('a repeated request', () => {
    it('that was sent three times at once gets the same answer, and has one effect', async () => {
      const { client, email } = await arriveAt('review-details', running());
      const answers = await threeAtOnce(() => client.answer('review-details', { register: true }, key));
      expect(answers[0]).toMatchObject({ status: 'closed', outcome: 'completed' });
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);

      expect((await running().lastMail(email)).subject).toContain('登録完了');
      expect(await mailsTo(running().database, email)).toHaveLength(2);
      expect(await effects(client, email)).toEqual({ accounts: 1, trail: 1, registrations: 1, mails: 1 });
    });

    it('that verified a code gets its answer again, though the code has expired since', async () => {
      const { client, email } = await arriveAt('email-code', running());
      const code = codeIn(await running().lastMail(email));
      const [first] = await threeAtOnce(() => client.answer('email-code', { code }, key));
      await running().database.sql`update email_codes set expires_at = now() - interval '1 hour' where procedure_id = ${client.view.id}`;
      expect(viewOf(await client.answer('email-code', { code }, key))).toEqual(first);
    });

    it('that agreed to terms gets its answer again, though the terms have changed since', async () => {
      const { client, view } = await arriveAt('information-consent', running());
      const agreed = { agreed: { 'information-provision': view.step.documents[0]?.version } };
      const first = viewOf(await client.answer('information-consent', agreed, key));
      expect(viewOf(await client.answer('information-consent', agreed, key))).toEqual(first);
      const consents = await running().database.sql`select document, version from consents where procedure_id = ${view.id}`;
      expect(consents).toEqual([{ document: 'information-provision', version: agreed.agreed['information-provision'] }]);
    });

    it('goes back once', async () => {
      const { client } = await arriveAt('sign-in', running());
      const answers = await threeAtOnce(() => client.back(key));
      expect(answers.map(({ step }) => step.name)).toEqual(Array(3).fill('information-consent'));
    });

    it('sends one code', async () => {
      const { client, email } = await arriveAt('email-code', running());
      const first = codeIn(await running().lastMail(email));
      await threeAtOnce(() => client.resend(key));
      const second = codeIn(await running().lastMail(email));
      expect(second).not.toBe(first);
      viewOf(await client.answer('email-code', { code: second }));
      expect(await mailsTo(running().database, email)).toHaveLength(2);
    });

    it('gets the same answer after the procedure has ended, also one of its middle', async () => {
      const { client } = await arriveAt('personal-details', running());
      const details = { ...newLogin, ...newPerson };
      const first = viewOf(await client.answer('personal-details', details, key));
      await walkTo('review-details', { service: running(), client });
      const lastKey = { 'Idempotency-Key': randomUUID() };
      const last = viewOf(await client.answer('review-details', { register: true }, lastKey));
      expect(viewOf(await client.answer('review-details', { register: true }, lastKey))).toEqual(last);
      expect(viewOf(await client.answer('personal-details', details, key))).toEqual(first);
      const kept = await running().database.sql`select from chosen_passwords where procedure_id = ${client.view.id}`;
      expect(kept).toEqual([]);
    });

    it('under the same key with another body is refused with 422, also after the end', async () => {
      const { client } = await arriveAt('confirm-vehicle', running());
      viewOf(await client.answer('confirm-vehicle', { mine: false }, key));
      const told = problemOf(await client.answer('confirm-vehicle', { mine: true }, key), 'idempotency-key-reused');
      expect(told).toMatchObject({ status: 422, detail: expect.stringContaining('もう一度') });
    });

    it('under the same key in another browser is that browser’s own', async () => {
      const { client, contract } = await arriveAt('confirm-vehicle', running());
      const other = client.another();
      viewOf(await client.answer('confirm-vehicle', { mine: true }, key));
      viewOf(await other.open(await running().link(contract.number)));
      problemOf(await other.answer('confirm-vehicle', { mine: true }, key), 'step-not-open');
    });

    it('opens one account registration, also when its first answer was lost with its cookie', async () => {
      const opening = { 'Idempotency-Key': randomUUID() };
      const open = () => new ApiClient(running().url).post('/v1/procedures/account-registration', { brand: 'lexus' }, opening);
      const opened = (await Promise.all([open(), open(), open()])).map(viewOf);
      expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
      const weak = { 'Idempotency-Key': '1' };
      const guessed = () => new ApiClient(running().url).post('/v1/procedures/account-registration', { brand: 'lexus' }, weak);
      expect(viewOf(await guessed()).id).not.toBe(viewOf(await guessed()).id);
    });

    it('of the terminal makes one link', async () => {
      const terminal = await signedInStaff(running());
      const { id } = await running().newContract();
      const made = await threeOf(() => terminal.post(`/v1/dealer/contracts/${id}/links`, {}, key));
      expect(new Set(made.map(({ body }) => z.object({ url: z.string() }).parse(body).url)).size).toBe(1);
    });

    it('without a key is another request', async () => {
      const { client } = await arriveAt('confirm-vehicle', running());
      const path = `${client.procedure}/steps/confirm-vehicle`;
      viewOf(await client.post(path, { mine: true }));
      problemOf(await client.post(path, { mine: true }), 'step-not-open');
    });
  });

  const key = { 'Idempotency-Key': 'the-key-of-one-button' };

  const threeOf = (send: () => Promise<Reply>) => Promise.all([send(), send(), send()]);
  const threeAtOnce = async (send: () => Promise<Reply>) => (await threeOf(send)).map(viewOf);

  async function effects(client: ApiClient, email: string) {
    const { id, revision } = client.view;
    const [counted] = await running().database.sql`select
      (select count(*)::int from accounts where email = ${email}) as accounts,
      (select count(*)::int from audit_trail where procedure_id = ${id} and step = 'review-details' and revision = ${revision}) as trail,
      (select count(*)::int from registrations where procedure_id = ${id}) as registrations,
      (select count(*)::int from sent_mails where key = ${`${id}/buyer/account-created`}) as mails`;
    return counted;
  }
}
