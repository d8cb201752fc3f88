import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Environment, openEnvironment } from './testing/environment.ts';
import { openLink } from './testing/open.ts';
import { bankDebitOf, byBankDebit, payByCard } from './testing/paths/service-application.ts';
import { hanako } from './testing/people.ts';
import { refusalOf } from './testing/traveller.ts';

let environment: Environment;
/** After a procedure that another one has launched has ended, the time-skipping server skips no more: so each gets its own. */
beforeEach(async (context) => {
  environment = await openEnvironment({ skipping: context.task.name.includes('days') });
});
afterEach(() => environment.close());

const states = async () =>
  (await environment.database.sql<{ state: string }[]>`select state from payment_methods where state <> 'replaced'`).map(
    ({ state }) => state,
  );

describe('a bank debit', () => {
  it('is followed after the application has been accepted, until it is active', async () => {
    const user = await byBankDebit(environment);
    expect(user.position).toMatchObject({ outcome: 'completed', show: { payment: 'bank-debit' } });
    expect(await states()).toEqual(['pending']);
    const debit = await bankDebitOf(user);
    expect(debit.position).toMatchObject({ step: 'mandate', by: 'provider', canGoBack: false });
    await environment.payments.decides(environment.api, debit.id, 'active');
    await debit.arrivesAt('debit-active');
    expect(await states()).toEqual(['active']);
  });

  it('that fails after 40 days is told by mail, whose link leads to another way to pay, once', async () => {
    const user = await byBankDebit(environment);
    const debit = await bankDebitOf(user);
    await environment.pass(40);
    await environment.payments.decides(environment.api, debit.id, 'failed');
    await debit.arrivesAt('debit-failed');
    expect(await states()).toEqual(['failed']);
    const { text } = await environment.mail.mailTo(hanako.email);
    const url = /http\S+/.exec(text)?.[0] ?? '';
    const payer = await openLink(environment, url);
    expect(Object.keys(payer.position.choices?.method ?? {})).toEqual(['card']);
    await payByCard(payer);
    expect(payer.position).toMatchObject({ outcome: 'completed', step: 'payment-registered', show: { card: 'Visa •••• 4242' } });
    expect(await states()).toEqual(['active']);
    expect(await refusalOf(openLink(environment, url))).toEqual({ code: 'not-eligible' });
  });

  it('that nobody decides about has failed after 60 days', async () => {
    const debit = await bankDebitOf(await byBankDebit(environment));
    await environment.pass(60);
    await debit.arrivesAt('debit-failed');
    expect(await states()).toEqual(['failed']);
  });

  it('that is stopped by the customer is not pending any more', async () => {
    const debit = await bankDebitOf(await byBankDebit(environment));
    await debit.cancel();
    expect(debit.position.outcome).toBe('cancelled');
    expect(await states()).toEqual(['failed']);
  });
});
