import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { decideMandate, findCardPage, moveCardPage } from '../../db/queries/simulated-payments.ts';
import { createTestDatabase } from '../../db/testing/test-database.ts';
import type { CardPageRequest, PaymentEvent, Payments } from './port.ts';
import { simulatedPayments } from './simulator.ts';
import { stripePayments } from './stripe.ts';
import { signatureOf } from './testing/signed.ts';
import { startStripeServer } from './testing/stripe-server.ts';

const webhookSecret = 'contract-test';
const now = new Date('2026-09-01T09:00:00+09:00');
const server = await startStripeServer('sk_test_contract');
const { database, drop } = await createTestDatabase();
afterAll(async () => {
  await server.close();
  await drop();
});

interface Provider {
  readonly payments: Payments;
  readonly header: string;
  /** What happens on the provider's page. */
  register(page: string): Promise<void> | void;
  refuse(page: string): Promise<void> | void;
  abandon(page: string): Promise<void> | void;
  event(page: string): unknown;
}

const onSimulator = (to: 'registered' | 'refused' | 'abandoned') => async (page: string) => {
  const found = await findCardPage(database, page);
  await moveCardPage(database, page, { from: found?.state ?? 'open', to, label: 'Visa •••• 4242' });
};

const providers: Provider[] = [
  {
    payments: simulatedPayments(database, { publicUrl: 'https://pay.example.jp/', webhookSecret, now: () => now }),
    header: 'tetsuzuki-signature',
    register: onSimulator('registered'),
    refuse: onSimulator('refused'),
    abandon: onSimulator('abandoned'),
    event: (page) => ({ type: 'card-page', id: page }),
  },
  {
    payments: stripePayments({ secretKey: 'sk_test_contract', webhookSecret, baseUrl: server.baseUrl, now: () => now }),
    header: 'stripe-signature',
    register: (page) => server.complete(page),
    refuse: (page) => server.refuse(page),
    abandon: (page) => server.expire(page),
    event: (page) => ({ id: 'evt_1', type: 'checkout.session.completed', data: { object: { id: page, mode: 'setup' } } }),
  },
];

function newRequest(): CardPageRequest {
  return { key: randomUUID(), account: randomUUID(), returnUrl: 'https://www.example.jp/procedures/1?from=card', language: 'ja' };
}

describe.each(providers.map((provider) => ({ name: provider.payments.name, provider })))('payments by $name', ({ provider }) => {
  const { payments, header } = provider;

  describe('a card page', () => {
    it('is open, at an address of its own, until something happens on it', async () => {
      const { page, url } = await payments.openCardPage(newRequest());
      expect(URL.canParse(url)).toBe(true);
      expect(url).toContain(page);
      expect(await payments.readCardPage(page)).toEqual({ kind: 'open' });
    });

    it('is the same page for the same key, and another one for another key', async () => {
      const request = newRequest();
      const [first, again, other] = [
        await payments.openCardPage(request),
        await payments.openCardPage(request),
        await payments.openCardPage(newRequest()),
      ];
      expect(again).toEqual(first);
      expect(other.page).not.toBe(first.page);
    });

    it('with a registered card has its reference and what may be shown of it', async () => {
      const { page } = await payments.openCardPage(newRequest());
      await provider.register(page);
      expect(await payments.readCardPage(page)).toEqual({
        kind: 'registered',
        reference: expect.stringMatching(/^(card|pm)_\w+$/),
        label: 'Visa •••• 4242',
      });
    });

    it('with a refused card is refused', async () => {
      const { page } = await payments.openCardPage(newRequest());
      await provider.refuse(page);
      expect(await payments.readCardPage(page)).toEqual({ kind: 'refused' });
    });

    it('that was left is abandoned', async () => {
      const { page } = await payments.openCardPage(newRequest());
      await provider.abandon(page);
      expect(await payments.readCardPage(page)).toEqual({ kind: 'abandoned' });
    });

    it('that was never opened is an error', async () => {
      await expect(payments.readCardPage('page_of_nobody')).rejects.toThrow();
    });

    it('tells neither its key nor its account in its address', async () => {
      const request = newRequest();
      const { url } = await payments.openCardPage(request);
      expect(url).not.toContain(request.key);
      expect(url).not.toContain(request.account);
    });
  });

  describe('an event', () => {
    const body = Buffer.from(JSON.stringify(provider.event('page_1')));
    const read = (signature: string | string[] | undefined, signed = body): PaymentEvent =>
      payments.readEvent(signed, { [header]: signature });
    const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
    const good = signatureOf(body.toString(), webhookSecret, now);

    it('says which page has moved, and not what happened there', () => {
      expect(read(good)).toEqual({ kind: 'card-page', page: 'page_1' });
    });

    it.each([-299, 299])('signed %i seconds from now is believed', (seconds) => {
      expect(read(signatureOf(body.toString(), webhookSecret, at(seconds)))).toMatchObject({ kind: 'card-page' });
    });

    it.each([-301, 301])('signed %i seconds from now is not', (seconds) => {
      expect(read(signatureOf(body.toString(), webhookSecret, at(seconds)))).toEqual({ kind: 'bad-signature' });
    });

    it('signed with another secret, or changed afterwards, is not believed', () => {
      expect(read(signatureOf(body.toString(), 'another', now))).toEqual({ kind: 'bad-signature' });
      expect(read(good, Buffer.concat([body, Buffer.from(' ')]))).toEqual({ kind: 'bad-signature' });
    });

    it.each([undefined, '', 't=,v1=', 'v1=00', 't=x,v1=00', [good], good.replace(/v1=.*/, 'v1=00'), good.replace('v1=', 'v0=')])(
      'with the signature %j is not believed',
      (signature) => {
        expect(read(signature)).toEqual({ kind: 'bad-signature' });
      },
    );

    it('is believed when one of several signatures fits', () => {
      const [time, fitting] = good.split(',');
      expect(read(`${time},v1=${'0'.repeat(64)},${fitting}`)).toMatchObject({ kind: 'card-page' });
    });

    it.each(['{"type":"something.else"}', '[]', '', 'not JSON'])('that says %j is another one', (text) => {
      expect(read(signatureOf(text, webhookSecret, now), Buffer.from(text))).toEqual({ kind: 'other' });
    });
  });
});

describe.each(providers.filter(({ payments }) => payments.canDebitBank).map(({ payments }) => payments))(
  'mandates by $name',
  (payments) => {
    it.each(['active', 'failed'] as const)('a mandate is pending until it is %s', async (state) => {
      const { mandate } = await payments.openMandate(newRequest());
      expect(await payments.readMandate(mandate)).toBe('pending');
      await decideMandate(database, mandate, state);
      expect(await payments.readMandate(mandate)).toBe(state);
    });

    it('a mandate is the same for the same key, also where a card page has that key', async () => {
      const request = newRequest();
      const { page } = await payments.openCardPage(request);
      const first = await payments.openMandate(request);
      expect(await payments.openMandate(request)).toEqual(first);
      expect(first.mandate).not.toBe(page);
      expect(await payments.readCardPage(page)).toEqual({ kind: 'open' });
    });

    it('a mandate that was never opened is an error', async () => {
      await expect(payments.readMandate('mandate_of_nobody')).rejects.toThrow('There is no mandate with this id');
    });
  },
);

describe.each(providers.filter(({ payments }) => !payments.canDebitBank).map(({ payments }) => payments))(
  'mandates by $name',
  (payments) => {
    it('bank debit is said not to be offered', async () => {
      await expect(payments.openMandate(newRequest())).rejects.toThrow('Bank debit is not offered with this provider');
      await expect(payments.readMandate('mandate_1')).rejects.toThrow('Bank debit is not offered with this provider');
    });
  },
);
