import { once } from 'node:events';
import { createServer } from 'node:http';
import express from 'express';
import helmet from 'helmet';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { PaymentEvent } from '../adapters/payments/port.ts';
import { simulatedPayments } from '../adapters/payments/simulator.ts';
import { createTestDatabase } from '../db/testing/test-database.ts';
import type { Language } from '../procedures/step.ts';
import { paymentSimulatorRouter } from './routers/payment-simulator.ts';

const webhookSecret = 'simulator-test';
const { database, drop } = await createTestDatabase();
const app = express();
const server = createServer(app);
await once(server.listen(0, '127.0.0.1'), 'listening');
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('the server does not listen on a port');
const publicUrl = `http://127.0.0.1:${address.port}`;
const returnUrl = `${publicUrl}/back?from=card`;
const payments = simulatedPayments(database, { publicUrl, webhookSecret });

/** Waits end when the test says so; what is waited for is written down. */
const waits: { readonly milliseconds: number; end(): void }[] = [];
const events: PaymentEvent[] = [];
const bodies: string[] = [];
let refusals = 0;
let woken = () => {};

app.post('/v1/webhooks/payments', express.raw({ type: '*/*' }), (request, response) => {
  bodies.push(request.body.toString());
  const event = payments.readEvent(request.body, request.headers);
  refusals -= 1;
  response.sendStatus(refusals >= 0 ? 503 : 204);
  if (refusals < 0) events.push(event);
  woken();
});
const options = {
  database,
  publicUrl,
  webhookSecret,
  now: () => new Date('2026-09-30T23:00:00+09:00'),
  wait(milliseconds: number) {
    const { promise, end } = open();
    waits.push({ milliseconds, end });
    woken();
    return promise;
  },
};
app.use(helmet(), paymentSimulatorRouter(options));

afterAll(async () => {
  for (const { end } of waits) end();
  server.closeAllConnections();
  server.close();
  await drop();
});

beforeEach(() => {
  waits.length = events.length = bodies.length = 0;
  refusals = 0;
});

function open() {
  let end = () => {};
  const promise = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { promise, end };
}

/** Looks again whenever an event has come or a wait begun. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) {
    const { promise, end } = open();
    woken = end;
    await promise;
  }
}

let keys = 0;
async function newPage(language: Language = 'en') {
  keys += 1;
  const { page, url } = await payments.openCardPage({ key: `key-${keys}`, account: 'account-1', returnUrl, language });
  const look = () => fetch(url, { redirect: 'manual' });
  async function press(button: '' | '/register' | '/change' | '/cancel' | '/challenge', form: Record<string, string> = {}) {
    const reply = await fetch(`${url}${button}`, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });
    return { status: reply.status, location: reply.headers.get('location'), html: await reply.text() };
  }
  const enter = (number: string) => press('', { number, expiry: '10/30', code: '123' });
  return { page, url, look, press, enter, state: () => payments.readCardPage(page) };
}

const backToService = { status: 303, location: returnUrl };

describe('the pages of the simulated payment provider', () => {
  it.each([
    ['ja', 'カード番号'],
    ['en', 'Card number'],
  ] as const)('a customer reads them in %s, without a script, and no cache keeps them', async (language, label) => {
    const { look } = await newPage(language);
    const reply = await look();
    const html = await reply.text();
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(`<label for="number">${label}</label>`);
    expect(html).not.toMatch(/<script|style=/);
    const style = await fetch(`${publicUrl}/pay/style.css`);
    expect(style.headers.get('content-type')).toContain('text/css');
  });

  it('a card is entered, shown with its last digits, and registered; the service is told', async () => {
    const { page, press, enter, look, state } = await newPage();
    expect(await enter('4242 4242 4242 4242')).toMatchObject({ status: 303, location: `/pay/${page}` });
    const confirm = await (await look()).text();
    expect(confirm).toContain('Visa •••• 4242');
    expect(confirm).not.toMatch(/4242 ?4242/);
    expect(await state()).toEqual({ kind: 'open' });
    expect(await press('/register')).toMatchObject(backToService);
    expect(await state()).toMatchObject({ kind: 'registered', label: 'Visa •••• 4242' });
    await until(() => events.length === 1);
    expect(events).toEqual([{ kind: 'card-page', page }]);
    expect(bodies).toEqual([JSON.stringify({ type: 'card-page', id: page })]);
  });

  it('a button pressed twice registers once, and a finished page leads back', async () => {
    const { press, enter, look } = await newPage();
    await enter('5555555555554444');
    const replies = await Promise.all([press('/register'), press('/register')]);
    expect(replies.map(({ status }) => status)).toEqual([303, 303]);
    const reply = await look();
    expect([reply.status, reply.headers.get('location')]).toEqual([303, returnUrl]);
    expect(await enter('4000000000000002')).toMatchObject({ status: 303 });
    expect(await press('/cancel')).toMatchObject(backToService);
    await until(() => events.length === 1);
    expect(events).toHaveLength(1);
  });

  it.each([
    ['1234', 'registered'],
    ['4321', 'refused'],
  ])('a card with 3-D Secure and the password %s is %s', async (password, kind) => {
    const { press, enter, look, state } = await newPage();
    await enter('4000000000003220');
    expect((await press('/register')).location).toMatch(/^\/pay\//);
    expect(await (await look()).text()).toContain('3-D Secure');
    expect(await state()).toEqual({ kind: 'open' });
    expect(await press('/challenge', { password })).toMatchObject(backToService);
    expect(await state()).toMatchObject({ kind });
    await until(() => events.length === 1);
  });

  it('a challenge before the card was entered registers nothing', async () => {
    const { press, state } = await newPage();
    await press('/challenge', { password: '1234' });
    await press('/register');
    expect(await state()).toEqual({ kind: 'open' });
  });

  it.each(['', '4242424242424242', '4000000000003220'])('who leaves after entering %j has abandoned the page', async (number) => {
    const { press, enter, state } = await newPage();
    if (number) await enter(number);
    if (number.endsWith('3220')) await press('/register');
    expect(await press('/cancel')).toMatchObject(backToService);
    expect(await state()).toEqual({ kind: 'abandoned' });
    await until(() => events.length === 1);
  });

  it('a declined card is refused', async () => {
    const { press, enter, state } = await newPage();
    await enter('4000000000000002');
    expect(await press('/register')).toMatchObject(backToService);
    expect(await state()).toEqual({ kind: 'refused' });
    await until(() => events.length === 1);
  });

  it('another card can be entered before registering', async () => {
    const { press, enter, look } = await newPage();
    await enter('4000000000000002');
    await press('/change');
    await enter('3566002020360505');
    expect(await (await look()).text()).toContain('JCB •••• 0505');
  });

  it('a provider in trouble says so with 503, and the second try registers', async () => {
    const { press, enter, state } = await newPage();
    await enter('4000000000000119');
    const trouble = await press('/register');
    expect(trouble.status).toBe(503);
    expect(trouble.html).toContain('Try again');
    expect(await state()).toEqual({ kind: 'open' });
    expect(await press('/register')).toMatchObject(backToService);
    expect(await state()).toMatchObject({ kind: 'registered' });
    await until(() => events.length === 1);
  });

  it.each([
    [{ number: '' }, 'number', 'Enter the card number.'],
    [{ number: '4242424242424241' }, 'number', 'This is not a card number.'],
    [{ number: '4111111111111111' }, 'number', 'Only test cards work here.'],
    [{ expiry: '13/30' }, 'expiry', 'Enter the expiry date as MM/YY'],
    [{ expiry: '08/26' }, 'expiry', 'This card has expired.'],
    [{ code: '12' }, 'code', 'Enter the security code'],
  ])('of %j the message stands next to its field', async (wrong, field, message) => {
    const { press, state } = await newPage();
    const reply = await press('', { number: '4242424242424242', expiry: '09/26', code: '987', ...wrong });
    expect(reply.status).toBe(422);
    expect(reply.html).toMatch(new RegExp(`id="${field}-problem">${message}`));
    expect(reply.html).toMatch(new RegExp(`<input id="${field}"[^>]*aria-describedby="${field}-problem[^>]*aria-invalid="true"`));
    expect(reply.html.match(/aria-invalid/g)).toHaveLength(1);
    expect(reply.html).toContain('<title>Error: ');
    expect(await state()).toEqual({ kind: 'open' });
  });

  it('digits in full width and dashes are understood, and the month of expiry still counts', async () => {
    const { press } = await newPage();
    expect(await press('', { number: '４２４２－４２４２－４２４２－４２４２', expiry: '０９／２６', code: '１２３' })).toMatchObject({
      status: 303,
    });
  });

  it('neither another card’s number nor a security code comes back, and markup is only text', async () => {
    const { press } = await newPage();
    const { html } = await press('', { number: '4111111111111111', expiry: '"><b>1', code: '98' });
    expect(html).not.toMatch(/4111|value="98"|<b>1/);
  });

  it('no number is in the database, whatever happened', async () => {
    const { press, enter } = await newPage();
    await enter('4242424242424242');
    await press('/cancel');
    const rows = await database.sql`select * from simulated_payments`;
    expect(JSON.stringify(rows)).not.toMatch(/4242424242|5555555555|4000000000|35660020/);
    await until(() => events.length === 1);
  });

  it('a page that does not exist is 404', async () => {
    const reply = await fetch(`${publicUrl}/pay/page_of_nobody`, { headers: { 'accept-language': 'en' } });
    expect(reply.status).toBe(404);
    expect(await reply.text()).toContain('There is no such page');
  });
});

describe('events of the simulated payment provider', () => {
  it('of a late card the service is told 20 seconds after the customer is back', async () => {
    const { page, press, enter, state } = await newPage();
    await enter('4000000000009979');
    expect(await press('/register')).toMatchObject(backToService);
    expect(await state()).toMatchObject({ kind: 'registered' });
    expect([waits.map(({ milliseconds }) => milliseconds), events]).toEqual([[20_000], []]);
    waits[0]?.end();
    await until(() => events.length === 1);
    expect(events).toEqual([{ kind: 'card-page', page }]);
  });

  it('a service that does not listen is told again after ever longer pauses, and then not any more', async () => {
    refusals = Number.POSITIVE_INFINITY;
    const { press } = await newPage();
    await press('/cancel');
    for (let count = 1; count <= 4; count += 1) {
      await until(() => waits.length === count);
      expect(bodies).toHaveLength(count);
      waits[count - 1]?.end();
    }
    await until(() => bodies.length === 5);
    expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([1_000, 4_000, 15_000, 60_000]);
    expect(new Set(bodies).size).toBe(1);
  });

  it('what was not heard before the process ended is told when it starts again', async () => {
    refusals = 1;
    const { page, press } = await newPage();
    await press('/cancel');
    await until(() => waits.length === 1);
    paymentSimulatorRouter(options);
    await until(() => events.some((event) => event.kind === 'card-page' && event.page === page));
  });
});

describe('mandates of the simulated payment provider', () => {
  it.each([
    ['activate', 'active'],
    ['fail', 'failed'],
  ])('somebody presses %s: the mandate is %s, once, and the service is told', async (decision, state) => {
    keys += 1;
    const { mandate } = await payments.openMandate({ key: `key-${keys}`, account: 'account-1', language: 'ja' });
    const action = `/pay/mandates/${mandate}/${decision}`;
    expect(await (await fetch(`${publicUrl}/pay/mandates`)).text()).toContain(`action="${action}"`);
    for (const path of [action, `/pay/mandates/${mandate}/activate`, `/pay/mandates/${mandate}/fail`]) {
      const reply = await fetch(`${publicUrl}${path}`, { method: 'POST', redirect: 'manual' });
      expect([reply.status, reply.headers.get('location')]).toEqual([303, '/pay/mandates']);
    }
    expect(await payments.readMandate(mandate)).toBe(state);
    expect(await (await fetch(`${publicUrl}/pay/mandates`)).text()).not.toContain(mandate);
    await until(() => events.some((event) => event.kind === 'mandate'));
    expect(events.filter((event) => event.kind === 'mandate')).toEqual([{ kind: 'mandate', mandate }]);
  });
});
