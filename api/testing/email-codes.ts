import { describe, expect, it } from 'vitest';
import { problemOf, viewOf } from '../../testing/api-client.ts';
import { codeIn } from '../../testing/mails.ts';
import { arriveAt, type Running } from './arrive.ts';

const other = (code: string) => (code === '000000' ? '000001' : '000000');

/** The six digits that prove an address. */
export function emailCodes(running: Running): void {
  describe('a code sent by mail', () => {
    const codeFor = async (email: string) => codeIn(await running().lastMail(email));
    const errorOf = (reply: Parameters<typeof problemOf>[0]) => problemOf(reply, 'invalid-answer').errors;

    it('that is wrong is told, and the right one still counts', async () => {
      const { client, email } = await arriveAt('email-code', running());
      const code = await codeFor(email);
      const told = errorOf(await client.answer('email-code', { code: other(code) }));
      expect(told).toEqual([{ pointer: '/code', code: 'code-wrong', detail: expect.stringContaining('6桁') }]);
      expect(viewOf(await client.answer('email-code', { code: ` ${code.slice(0, 3)} ${code.slice(3)}` })).step.name).toBe('customer-type');
    });

    it('of five digits is no try', async () => {
      const { client, email } = await arriveAt('email-code', running());
      const code = await codeFor(email);
      for (let time = 0; time < 6; time += 1) {
        expect(errorOf(await client.answer('email-code', { code: '12345' }))).toMatchObject([{ code: 'code-format' }]);
      }
      expect(viewOf(await client.answer('email-code', { code })).step.name).toBe('customer-type');
    });

    it('that is too old is refused, though it is right, and says how to get a new one', async () => {
      const { client, email, view } = await arriveAt('email-code', running(), { language: 'en' });
      const code = await codeFor(email);
      await running().database.sql`update email_codes set expires_at = now() - interval '1 second' where procedure_id = ${view.id}`;
      const told = errorOf(await client.answer('email-code', { code }));
      expect(told).toEqual([{ pointer: '/code', code: 'code-expired', detail: expect.stringContaining('new one sent') }]);
    });

    it('is used up at the fifth wrong try, also the right one, until a new one is sent', async () => {
      const { client, email } = await arriveAt('email-code', running());
      const first = await codeFor(email);
      const wrong = async () => errorOf(await client.answer('email-code', { code: other(first) }))?.[0]?.code;
      const tries = [await wrong(), await wrong(), await wrong(), await wrong(), await wrong()];
      expect(tries).toEqual(['code-wrong', 'code-wrong', 'code-wrong', 'code-wrong', 'code-used-up']);
      expect(errorOf(await client.answer('email-code', { code: first }))).toMatchObject([
        { code: 'code-used-up', detail: expect.stringContaining('再送') },
      ]);

      expect(viewOf(await client.resend()).step.name).toBe('email-code');
      const second = await codeFor(email);
      expect(errorOf(await client.answer('email-code', { code: first }))).toMatchObject([{ code: 'code-wrong' }]);
      expect(viewOf(await client.answer('email-code', { code: second })).step.name).toBe('customer-type');
    });

    it('can be sent again only where one was sent', async () => {
      const { client } = await arriveAt('account-terms', running());
      const { view } = problemOf(await client.resend(), 'cannot-resend');
      expect(view?.step.name).toBe('account-terms');
    });

    it('goes to the corrected address after going back', async () => {
      const { client, email } = await arriveAt('email-code', running());
      const first = await codeFor(email);
      expect(viewOf(await client.back()).step).toMatchObject({ name: 'email', values: { email } });
      const corrected = `right-${email}`;
      expect(viewOf(await client.answer('email', { email: corrected.toUpperCase() })).step.show).toEqual({ email: corrected });
      const second = await codeFor(corrected);
      expect(errorOf(await client.answer('email-code', { code: first }))).toMatchObject([{ code: 'code-wrong' }]);
      expect(viewOf(await client.answer('email-code', { code: second })).step.name).toBe('customer-type');
    });
  });
}
