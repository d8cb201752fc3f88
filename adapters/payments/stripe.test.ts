import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { CardPageRequest } from './port.ts';
import { stripePayments } from './stripe.ts';
import { cardPageState, sessionAnswer } from './stripe-session.ts';
import { signatureOf } from './testing/signed.ts';
import { type Behaviour, startStripeServer } from './testing/stripe-server.ts';

const secretKey = 'sk_test_secret';
const webhookSecret = 'whsec_test';
const server = await startStripeServer(secretKey);
const payments = stripePayments({ secretKey, webhookSecret, baseUrl: server.baseUrl, timeout: 500 });
const call = 'Stripe, POST /v1/checkout/sessions';

afterAll(() => server.close());
beforeEach(() => server.behave('well'));

let requests = 0;
function newRequest(): CardPageRequest {
  requests += 1;
  return { key: `card-${requests}`, account: 'account-7', returnUrl: 'https://www.example.jp/back', language: 'en' };
}

/** What an error says, its causes included. */
async function complaint(work: Promise<unknown>): Promise<string> {
  const said: string[] = [];
  let error: unknown = await work.then(
    () => undefined,
    (reason) => reason,
  );
  for (; error instanceof Error; error = error.cause) said.push(error.message);
  return said.join(' / ');
}

describe('Stripe', () => {
  it('a session is for the account, in the language of the customer', async () => {
    const { page } = await payments.openCardPage(newRequest());
    expect(server.session(page)).toMatchObject({ client_reference_id: 'account-7', locale: 'en', mode: 'setup' });
  });

  it('a repeated request makes no second session', async () => {
    const request = newRequest();
    const before = server.creations();
    await Promise.all([payments.openCardPage(request), payments.openCardPage(request)]);
    expect(server.creations()).toBe(before + 1);
  });

  it('the same key for something else is an error that does not tell the key', async () => {
    const request = newRequest();
    await payments.openCardPage(request);
    expect(await complaint(payments.openCardPage({ ...request, language: 'ja' }))).toBe(`${call}: HTTP 400 idempotency_error`);
  });

  it('a wrong key of ours names the setting', async () => {
    const wrong = stripePayments({ secretKey: 'sk_test_wrong', webhookSecret, baseUrl: server.baseUrl });
    expect(await complaint(wrong.openCardPage(newRequest()))).toBe(`${call}: HTTP 401: check STRIPE_SECRET_KEY`);
  });

  it.each<[Behaviour, string]>([
    ['silent', 'no answer within 500 ms'],
    ['leaking', 'HTTP 500 api_error'],
    ['html', 'unexpected JSON at the root'],
    ['other-json', 'unexpected JSON at id'],
    ['redirecting', 'not reachable (network error)'],
  ])('a Stripe that is %s is an error, "%s", with nothing of the request', async (behaviour, reason) => {
    server.behave(behaviour);
    expect(await complaint(payments.openCardPage(newRequest()))).toBe(`${call}: ${reason}`);
    expect(await complaint(payments.readCardPage('cs_test_1'))).toContain('Stripe, GET /v1/checkout/sessions/{id}: ');
  });

  it('a page that Stripe does not know is an error', async () => {
    expect(await complaint(payments.readCardPage('cs_test_nobody'))).toBe(
      'Stripe, GET /v1/checkout/sessions/{id}: HTTP 404 invalid_request_error',
    );
  });

  it('a failed 3-D Secure is a refusal', async () => {
    const { page } = await payments.openCardPage(newRequest());
    server.refuse(page, 'setup_intent_authentication_failure');
    expect(await payments.readCardPage(page)).toEqual({ kind: 'refused' });
  });

  it('a card that works after one that was refused, on the same page, is registered', async () => {
    const { page } = await payments.openCardPage(newRequest());
    server.refuse(page);
    server.complete(page, { brand: 'jcb', last4: '0505' });
    expect(await payments.readCardPage(page)).toMatchObject({ kind: 'registered', label: 'JCB •••• 0505' });
  });

  it('a page that expired after a refusal is abandoned', async () => {
    const { page } = await payments.openCardPage(newRequest());
    server.refuse(page);
    server.expire(page);
    expect(await payments.readCardPage(page)).toEqual({ kind: 'abandoned' });
  });

  it.each([
    ['amex', 'American Express •••• 0005'],
    ['a-new-network', 'Card •••• 0005'],
  ])('a card of %s is shown as %s', (brand, label) => {
    const method = { id: 'pm_1', card: { brand, last4: '0005' } };
    const session = sessionAnswer.parse({ id: 'cs_1', status: 'complete', setup_intent: { status: 'succeeded', payment_method: method } });
    expect(cardPageState(session)).toEqual({ kind: 'registered', reference: 'pm_1', label });
  });

  it.each([null, { status: 'processing', payment_method: null }])(
    'a complete session with the intent %j is not registered yet',
    (intent) => {
      expect(cardPageState(sessionAnswer.parse({ id: 'cs_1', status: 'complete', setup_intent: intent }))).toEqual({ kind: 'open' });
    },
  );

  it.each([
    ['checkout.session.completed', 'setup', 'card-page'],
    ['checkout.session.expired', 'setup', 'card-page'],
    ['checkout.session.completed', 'payment', 'other'],
    ['setup_intent.setup_failed', 'setup', 'other'],
  ])('the event %s of a session in mode %s is about: %s', (type, mode, kind) => {
    const body = JSON.stringify({ type, data: { object: { id: 'cs_test_1', mode } } });
    const headers = { 'stripe-signature': signatureOf(body, webhookSecret, new Date()) };
    expect(payments.readEvent(Buffer.from(body), headers)).toMatchObject({ kind });
  });
});
