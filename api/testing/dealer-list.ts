import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contractView, linkView } from '../../api/contract/dealer.ts';
import { viewOf } from '../../testing/api-client.ts';
import { openEvents } from '../../testing/event-stream.ts';
import { newPerson, walkTo } from '../../testing/walk.ts';
import { arriveAt, type Running } from './arrive.ts';
import { signedInStaff } from './staff.ts';

const listed = z.object({ contracts: z.array(contractView) });

/** The terminal's list of contracts, and the QR codes it shows. */
export function dealerList(running: Running): void {
  describe('the dealer’s list', () => {
    it('has the own dealer’s contracts, each with where its procedures stand, and nothing a customer typed', async () => {
      const { contract, client, email } = await arriveAt('staff-check', running());
      const { contract: foreign } = await arriveAt('confirm-vehicle', running(), { brand: 'lexus' });
      const { body } = await (await signedInStaff(running())).get('/v1/dealer/contracts');
      const { contracts } = listed.parse(body);
      expect(contracts.map(({ number }) => number)).toEqual(expect.arrayContaining([contract.number, 'T-2026-0001']));
      expect(contracts.map(({ number }) => number)).not.toContain(foreign.number);
      const [standing] = contracts.find(({ id }) => id === contract.id)?.procedures ?? [];
      expect(standing).toMatchObject({
        id: client.view.id,
        status: 'open',
        step: 'staff-check',
        waitingFor: 'staff',
        title: '買主情報の登録',
      });
      for (const typed of [email, newPerson.familyNameKana, newPerson.block]) expect(JSON.stringify(body)).not.toContain(typed);
    });

    it('comes as a stream too, which tells within a second that a customer has moved', async () => {
      const { contract, client } = await arriveAt('confirm-vehicle', running());
      const terminal = await signedInStaff(running());
      const stream = await openEvents(terminal, '/v1/dealer/events');
      const stepsIn = (data: unknown) =>
        listed
          .parse(data)
          .contracts.find(({ id }) => id === contract.id)
          ?.procedures.map(({ step }) => step);
      expect(stepsIn((await stream.next()).data)).toEqual(['confirm-vehicle']);
      viewOf(await client.answer('confirm-vehicle', { mine: true }));
      const told = await stream.next(({ data }) => stepsIn(data)?.[0] === 'information-consent', 1000);
      expect(told.event).toBe('contracts');
      stream.close();
    });

    it('says in the caller’s language how a procedure ended', async () => {
      const { contract, client } = await arriveAt('confirm-vehicle', running());
      viewOf(await client.cancel());
      const { body } = await (await signedInStaff(running())).get('/v1/dealer/contracts', { 'Accept-Language': 'en' });
      const [standing] = listed.parse(body).contracts.find(({ id }) => id === contract.id)?.procedures ?? [];
      expect(standing).toMatchObject({ status: 'closed', outcome: 'cancelled', outcomeTitle: 'Stopped', waitingFor: '' });
    });

    it('makes a link whose QR code opens the buyer’s registration', async () => {
      const contract = await running().newContract();
      const terminal = await signedInStaff(running());
      const reply = await terminal.post(`/v1/dealer/contracts/${contract.id}/links`);
      expect(reply.status).toBe(201);
      const { url, qr, expiresAt } = linkView.parse(reply.body);
      expect(qr).toMatch(/^<svg/);
      expect(new Date(expiresAt).getTime()).toBeGreaterThan(Date.now() + 29 * 24 * 60 * 60 * 1000);
      const buyer = terminal.another();
      expect(viewOf(await buyer.open(url))).toMatchObject({
        type: 'buyer-registration',
        step: { show: { contractNumber: contract.number } },
      });
      await walkTo('sign-in', { service: running(), client: buyer });
    });
  });
}
