import { describe, expect, it } from 'vitest';
import type { BrandId } from '../../brands/registry.ts';
import { DEMO_PASSWORD, DEMO_PIN, demoStaff } from '../../db/seeds/people.ts';
import { ApiClient, problemOf, viewOf } from '../../testing/api-client.ts';
import type { TestService } from '../../testing/service.ts';
import { signInStaff, trySignIn } from '../../testing/staff-sign-in.ts';
import { staffNumbers } from '../../testing/walk.ts';
import { arriveAt, type Running } from './arrive.ts';

/** A terminal with somebody of the brand's dealer signed in. */
export async function signedInStaff(service: TestService, brand: BrandId = 'toyota'): Promise<ApiClient> {
  const client = new ApiClient(service.url);
  await signInStaff(client, staffNumbers[brand]);
  return client;
}

/** The dealer's staff: at the terminal, and on the customer's phone. */
export function staff(running: Running): void {
  const forgetTries = () => running().database.sql`delete from wrong_tries`;

  describe('the check by staff', () => {
    it('is answered at the terminal by whoever is signed in, and the audit trail names them', async () => {
      const { client } = await arriveAt('staff-check', running());
      expect(client.view.waitingFor).toEqual({ actor: 'staff', text: expect.stringContaining('スタッフ') });
      const terminal = await signedInStaff(running());
      const seen = viewOf(await terminal.get(`${client.procedure}?as=staff`));
      expect(seen).toMatchObject({ role: 'staff', step: { name: 'staff-check', can: ['answer'], actions: [{ fields: [] }] } });
      viewOf(await terminal.post(seen.links.answer ?? '', { matches: true }, { 'If-Match': `"${seen.revision}"` }));
      expect(viewOf(await client.look()).step.name).toBe('review-details');
      const trail = await running().database.sql`
        select by, who from audit_trail where procedure_id = ${client.view.id} and step = 'staff-check'`;
      expect(trail).toEqual([{ by: 'staff', who: demoStaff[0].id }]);
    });

    it('on the customer’s phone needs number and PIN', async () => {
      const { client } = await arriveAt('staff-check', running(), { language: 'en' });
      const sent = async (answer: object) => problemOf(await client.answer('staff-check', answer), 'invalid-answer').errors;
      const staffNumber = staffNumbers.toyota;
      expect(await sent({ matches: true })).toMatchObject([{ pointer: '/staffNumber', code: 'required' }]);
      expect(await sent({ matches: true, staffNumber })).toMatchObject([{ pointer: '/pin', code: 'required' }]);
      expect(await sent({ staffNumber, pin: DEMO_PIN })).toMatchObject([{ pointer: '/matches', code: 'required' }]);
      expect(viewOf(await client.answer('staff-check', { matches: true, staffNumber, pin: DEMO_PIN })).step.name).toBe('review-details');
    });

    it('with a wrong PIN is refused, and blocked after five of them with 429 and Retry-After, also for the right one', async () => {
      const { client } = await arriveAt('staff-check', running());
      const tried = (pin: string) => client.answer('staff-check', { matches: true, staffNumber: staffNumbers.toyota, pin });
      for (let time = 0; time < 5; time += 1) {
        expect(problemOf(await tried('0000'), 'invalid-answer').errors).toMatchObject([{ pointer: '/pin', code: 'staff-check-failed' }]);
      }
      const blocked = await tried(DEMO_PIN);
      problemOf(blocked, 'too-many-requests');
      expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(800);
      await forgetTries();
      viewOf(await tried(DEMO_PIN));
    });

    it('counts only for what was seen: without the revision it is refused', async () => {
      const { client } = await arriveAt('staff-check', running());
      const attested = { matches: true, staffNumber: staffNumbers.toyota, pin: DEMO_PIN };
      problemOf(await client.post(`${client.procedure}/steps/staff-check`, attested), 'stale-revision');
    });

    it('cannot be given by staff of another dealer, nor by the customer alone', async () => {
      const { client } = await arriveAt('staff-check', running(), { brand: 'toyota' });
      const foreign = { matches: true, staffNumber: staffNumbers.lexus, pin: DEMO_PIN };
      expect(problemOf(await client.answer('staff-check', foreign), 'invalid-answer').errors).toMatchObject([
        { code: 'staff-check-failed' },
      ]);
      await forgetTries();
    });

    it('is the only step that staff answer: others are refused with 409 and what staff see', async () => {
      const terminal = await signedInStaff(running());
      const { client } = await arriveAt('sign-in', running());
      const sent = { email: 'hanako@example.jp', password: DEMO_PASSWORD };
      const { view } = problemOf(await terminal.post(`${client.procedure}/steps/sign-in?as=staff`, sent), 'wrong-actor');
      expect(view).toMatchObject({ role: 'staff', waitingFor: { actor: 'buyer' }, step: { can: [] } });
      problemOf(await terminal.post(`${client.procedure}/back?as=staff`), 'wrong-actor');
      problemOf(await terminal.post(`${client.procedure}/cancel?as=staff`), 'wrong-actor');
      problemOf(await terminal.post(`${client.procedure}/captures?as=staff`), 'not-yours');
      viewOf(await client.answer('sign-in', sent));
    });
  });

  describe('signing in at the terminal', () => {
    const tried = (staffNumber: string, password: string) => trySignIn(new ApiClient(running().url), staffNumber, password);
    /** A page without what is another one in every sign-in: its own path, and what was typed. */
    const told = (page: string) => page.replace(/sign-in\/[\w-]+/g, '').replace(/value="\d*"/, '');

    it('says who is signed in, until signed out', async () => {
      const terminal = await signedInStaff(running());
      expect((await terminal.get('/v1/staff/session')).body).toMatchObject({ id: demoStaff[0].id, name: demoStaff[0].name });
      expect((await terminal.send('DELETE', '/v1/staff/session', undefined)).status).toBe(204);
      problemOf(await terminal.get('/v1/staff/session'), 'not-signed-in');
    });

    it('reads the same with a wrong password and an unknown number', async () => {
      await forgetTries();
      const [wrong, unknown] = [await tried(staffNumbers.toyota, 'wrong-1'), await tried('7777', 'wrong-1')];
      expect([wrong.status, unknown.status]).toEqual([422, 422]);
      expect(told(unknown.page)).toBe(told(wrong.page));
      expect(wrong.page).toContain('スタッフ番号またはパスワードが正しくありません。');
      expect(wrong.page).not.toContain('wrong-1');
      expect((await tried(staffNumbers.toyota, '')).page).toContain('スタッフ番号とパスワードを入力してください。');
    });

    it('is blocked after five wrong tries with 429 and Retry-After', async () => {
      await forgetTries();
      for (let time = 0; time < 5; time += 1) expect((await tried('2001', 'wrong-1')).status).toBe(422);
      const blocked = await tried('2001', DEMO_PASSWORD);
      expect(blocked.status).toBe(429);
      expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(800);
      await forgetTries();
      expect((await tried('2001', DEMO_PASSWORD)).status).toBe(303);
    });
  });
}
