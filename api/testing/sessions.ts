import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ApiClient, problemOf, viewOf } from '../../testing/api-client.ts';
import { arriveAt, type Running } from './arrive.ts';
import { signedInStaff } from './staff.ts';

/** Who may see and do what. Refusals tell nothing about what is there. */
export function sessions(running: Running): void {
  describe('a session', () => {
    it('is needed for everything in a procedure: 401 without a cookie', async () => {
      const { client } = await arriveAt('confirm-vehicle', running());
      const stranger = new ApiClient(running().url);
      for (const path of ['', '/events']) problemOf(await stranger.get(`${client.procedure}${path}`), 'not-signed-in');
      for (const path of ['/steps/confirm-vehicle', '/back', '/resend', '/cancel', '/captures']) {
        problemOf(await stranger.post(`${client.procedure}${path}`, { mine: true }), 'not-signed-in');
      }
    });

    it('that is no session of ours reads like one that may not: 404', async () => {
      const { client } = await arriveAt('confirm-vehicle', running());
      const stranger = new ApiClient(running().url);
      problemOf(await stranger.get(client.procedure, { Cookie: 'tetsuzuki_customer=made-up' }), 'not-found');
    });

    it('of one customer does not see the procedure of another, which reads like one that does not exist', async () => {
      const { client: mine } = await arriveAt('confirm-vehicle', running());
      const { client: theirs } = await arriveAt('confirm-vehicle', running());
      const foreign = problemOf(await mine.get(theirs.procedure), 'not-found');
      const missing = problemOf(await mine.get(`/v1/procedures/${randomUUID()}`), 'not-found');
      expect(foreign).toEqual(missing);
      for (const path of ['/steps/confirm-vehicle', '/back', '/cancel', '/captures']) {
        problemOf(await mine.post(`${theirs.procedure}${path}`, { mine: true }), 'not-found');
      }
      problemOf(await mine.get(`${theirs.procedure}/events`), 'not-found');
      problemOf(await mine.get('/v1/procedures/no-uuid'), 'not-found');
    });

    it('of a customer opens nothing of the dealer: 401', async () => {
      const { client, contract } = await arriveAt('confirm-vehicle', running());
      for (const path of ['/v1/dealer/contracts', '/v1/dealer/events', '/v1/staff/session'])
        problemOf(await client.get(path), 'not-signed-in');
      problemOf(await client.post(`/v1/dealer/contracts/${contract.id}/links`), 'not-signed-in');
      problemOf(await client.look({}, '?as=staff'), 'not-found');
    });

    it('of staff of another dealer sees neither procedure nor contract: 404', async () => {
      const { client, contract } = await arriveAt('confirm-vehicle', running(), { brand: 'toyota' });
      const staff = await signedInStaff(running(), 'lexus');
      problemOf(await staff.get(`${client.procedure}?as=staff`), 'not-found');
      problemOf(await staff.post(`${client.procedure}/steps/confirm-vehicle?as=staff`, { mine: true }), 'not-found');
      problemOf(await staff.post(`/v1/dealer/contracts/${contract.id}/links`), 'not-found');
      problemOf(await staff.post('/v1/dealer/contracts/no-uuid/links'), 'not-found');
    });

    it('that has expired is none', async () => {
      const { client } = await arriveAt('confirm-vehicle', running());
      await running().database.sql`
        update sessions set expires_at = now() where id in (select session_id from grants where procedure_id = ${client.view.id})`;
      problemOf(await client.look(), 'not-found');
    });

    it('of one browser holds several procedures', async () => {
      const { client } = await arriveAt('confirm-vehicle', running());
      const first = client.procedure;
      const second = await running().newContract('lexus');
      viewOf(await client.open(await running().link(second.number)));
      expect(client.procedure).not.toBe(first);
      expect((await client.get(first)).status).toBe(200);
      expect(client.cookies.values).toHaveLength(1);
    });

    it('cannot be used by a foreign page: 403 for its Origin, while the own page and reading are let through', async () => {
      const { client } = await arriveAt('confirm-vehicle', running());
      for (const Origin of ['https://elsewhere.example', 'null', `${running().url}.elsewhere.example`]) {
        problemOf(await client.answer('confirm-vehicle', { mine: true }, { Origin }), 'not-yours');
      }
      expect((await client.look({ Origin: 'https://elsewhere.example' })).headers.get('access-control-allow-origin')).toBeNull();
      viewOf(await client.answer('confirm-vehicle', { mine: true }, { Origin: running().url }));
    });

    it('has a cookie that scripts cannot read', async () => {
      const contract = await running().newContract();
      const reply = await new ApiClient(running().url).open(await running().link(contract.number));
      expect(reply.headers.getSetCookie()).toEqual([expect.stringMatching(/^tetsuzuki_customer=.+; HttpOnly; SameSite=Lax$/)]);
    });
  });
}
