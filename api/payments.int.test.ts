import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulatorSecret } from '../adapters/payments/chosen.ts';
import { signatureOf } from '../adapters/payments/testing/signed.ts';
import { type Environment, openEnvironment } from '../workflows/testing/environment.ts';
import { applicantAtDealer, toPayment, urlOf } from '../workflows/testing/paths/service-application.ts';
import { follow } from '../workflows/testing/paths.ts';
import type { Traveller } from '../workflows/testing/traveller.ts';
import { createApp } from './app.ts';

let environment: Environment;
let url: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  environment = await openEnvironment();
  const server = createServer(createApp(environment.api));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server does not listen on a port');
  url = `http://127.0.0.1:${address.port}`;
  stop = async () => {
    server.closeAllConnections();
    server.close();
    await environment.close();
  };
});
afterAll(() => stop());

async function atCardPage(): Promise<Traveller> {
  return follow(await applicantAtDealer(environment, { vehicle: 'connected' }), [...toPayment, ['payment-method', { method: 'card' }]]);
}

function tell(page: string, secret = simulatorSecret('only for tests')): Promise<Response> {
  const body = JSON.stringify({ type: 'card-page', id: page });
  const headers = { 'content-type': 'application/json', 'tetsuzuki-signature': signatureOf(body, secret, new Date()) };
  return fetch(`${url}/v1/webhooks/payments`, { method: 'POST', headers, body });
}

const comeBack = (procedure: string) => fetch(`${url}/v1/payments/return/${procedure}`, { redirect: 'manual' });

describe('the provider’s webhook', () => {
  it('moves the procedure on before the customer is back, and may come twice', async () => {
    const user = await atCardPage();
    const page = await environment.payments.happens(urlOf(user), 'registered');
    expect((await tell(page)).status).toBe(200);
    expect((await user.stored()).step).toBe('review-application');
    expect((await tell(page)).status).toBe(200);
    const back = await comeBack(user.id);
    expect([back.status, back.headers.get('location')]).toEqual([303, `/p/${user.id}`]);
    expect((await user.stored()).step).toBe('review-application');
  });

  it('is not believed with another signature', async () => {
    const user = await atCardPage();
    const reply = await tell(await environment.payments.happens(urlOf(user), 'registered'), 'another secret');
    expect(reply.status).toBe(400);
    expect(await reply.json()).toMatchObject({ code: 'bad-signature' });
    expect((await user.stored()).step).toBe('card-page');
  });

  it('about a page of nobody is fine, and so is one about a page where nothing has happened', async () => {
    const user = await atCardPage();
    expect((await tell('page_of_nobody')).status).toBe(200);
    expect((await tell(urlOf(user).split('/').at(-1) ?? '')).status).toBe(200);
    expect((await user.stored()).step).toBe('card-page');
  });

  it('is asked to come again while the provider cannot be asked what happened', async () => {
    const user = await atCardPage();
    const page = await environment.payments.happens(urlOf(user), 'registered');
    environment.payments.away = true;
    try {
      expect((await tell(page)).status).toBe(503);
    } finally {
      environment.payments.away = false;
    }
    expect((await tell(page)).status).toBe(200);
    expect((await user.stored()).step).toBe('review-application');
  });
});

describe('the way back from the provider’s page', () => {
  it('settles what the webhook has not told yet', async () => {
    const user = await atCardPage();
    const page = await environment.payments.happens(urlOf(user), 'refused');
    const back = await comeBack(user.id);
    expect([back.status, back.headers.get('location')]).toEqual([303, `/p/${user.id}`]);
    expect(await user.stored()).toMatchObject({ step: 'payment-method', problems: [{ code: 'card-refused' }] });
    expect((await tell(page)).status).toBe(200);
    expect((await user.stored()).step).toBe('payment-method');
  });

  it('leads to the procedure also when nothing has happened, or the provider is away', async () => {
    const user = await atCardPage();
    expect((await comeBack(user.id)).status).toBe(303);
    environment.payments.away = true;
    try {
      expect((await comeBack(user.id)).status).toBe(303);
    } finally {
      environment.payments.away = false;
    }
    expect((await user.stored()).step).toBe('card-page');
  });

  it.each(['nobody', '0c000000-0000-4000-8000-00000000ffff'])('of %s is not found', async (procedure) => {
    expect((await comeBack(procedure)).status).toBe(404);
  });
});
