import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Environment, openEnvironment } from './testing/environment.ts';
import { goOn } from './testing/open.ts';
import {
  afterDelivery,
  applicantAfterDelivery,
  applicantAtDealer,
  lexusAtDealer,
  normalPlan,
  notCharging,
  notConnected,
  payByCard,
  registeredUser,
  serviceTerms,
  submitCharging,
  submitConnected,
  told,
  toOptions,
  toPayment,
  toPlan,
  urlOf,
  withoutOptions,
} from './testing/paths/service-application.ts';
import { follow } from './testing/paths.ts';
import { refusalOf, type Traveller } from './testing/traveller.ts';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment();
});
afterAll(() => environment.close());

const rowsOf = ({ id }: Traveller) =>
  environment.database.sql`
    select service, plan, options, m.kind as payment from service_applications a left join payment_methods m on m.id = a.payment_method_id
    where procedure_id = ${id} order by service desc`;

describe('at the dealer, the connected service of TOYOTA', () => {
  it('without options needs no payment, and links the account', async () => {
    const user = await follow(await applicantAtDealer(environment, { vehicle: 'connected' }), withoutOptions);
    expect(user.position).toMatchObject({ outcome: 'completed', step: 'applied', next: ['sharing'] });
    expect(user.position.show).toEqual({ connected: 'T-Connectエントリー(22)' });
    expect(await rowsOf(user)).toEqual([{ service: 'connected', plan: 'T-Connectエントリー(22)', options: [], payment: null }]);
    const [account] = await environment.database.sql`
      select linked from accounts where id = (select account_id from service_applications where procedure_id = ${user.id})`;
    expect(account).toEqual({ linked: true });
  });

  it('in another name is for after delivery, and ends at the staff', async () => {
    const user = await follow(await applicantAtDealer(environment), [
      ['apply', { apply: true }],
      ['contract-name', { sameName: false }],
    ]);
    expect(user.position).toMatchObject({ step: 'tell-staff', notices: ['other-name-notice', 'connected-closed'] });
    await follow(user, told);
    expect(user.position).toMatchObject({ outcome: 'declined', step: 'not-applied' });
  });

  it('that is not applied for asks why, and nothing is applied for', async () => {
    const user = await applicantAtDealer(environment, { vehicle: 'connected' });
    await user.answer('apply', { apply: false });
    expect(user.position.notices).toEqual(['apply-later-online']);
    await follow(user, notConnected.slice(1));
    expect(user.position).toMatchObject({ outcome: 'declined', step: 'not-applied', next: [] });
    expect(await environment.database.sql`select reason from questionnaire_answers where procedure_id = ${user.id}`).toEqual([
      { reason: 'decide-later' },
    ]);
  });

  it('with an option that is not offered is not taken', async () => {
    const user = await follow(await applicantAtDealer(environment), toOptions);
    expect(await refusalOf(user.answer('options', { options: ['helicopter'] }))).toMatchObject({
      code: 'invalid-answer',
      problems: [{ pointer: '/options', code: 'choice-not-offered' }],
    });
  });
});

describe('at the dealer, G-Link', () => {
  it('knows no other name and no payment', async () => {
    const user = await follow(await applicantAtDealer(environment, { brand: 'lexus', vehicle: 'connected' }), lexusAtDealer);
    expect(user.position).toMatchObject({ outcome: 'completed', show: { connected: 'G-Link' } });
    expect(await rowsOf(user)).toMatchObject([{ options: ['notices-by-email'], payment: null }]);
  });

  it('that is not applied for takes a visit to the dealer later', async () => {
    const user = await applicantAtDealer(environment, { brand: 'lexus', vehicle: 'connected' });
    await user.answer('apply', { apply: false });
    expect(user.position.notices).toEqual(['apply-later-at-dealer']);
  });
});

describe('charging support', () => {
  it('has only the normal plan for a vehicle without quick charging', async () => {
    const normal = await follow(await applicantAtDealer(environment, { brand: 'lexus', vehicle: 'normal' }), [...lexusAtDealer, ...toPlan]);
    expect(Object.keys(normal.position.choices?.plan ?? {})).toEqual(['normal']);
    const quick = await follow(await applicantAtDealer(environment), [...notConnected, ...toPlan]);
    expect(Object.keys(quick.position.choices?.plan ?? {})).toEqual(['normal', 'normal-and-quick']);
  });

  it('is paid with what was registered for the connected service: nobody is asked twice', async () => {
    const user = await follow(await applicantAtDealer(environment), toPayment);
    await payByCard(user);
    expect(user.position).toMatchObject({ step: 'review-application', notices: ['card-registered'], show: { card: 'Visa •••• 4242' } });
    await follow(user, [...submitConnected, ...normalPlan]);
    expect(user.position).toMatchObject({ step: 'review-charging', show: { payment: 'card', card: 'Visa •••• 4242' } });
    await follow(user, [...submitCharging]);
    expect(user.position).toMatchObject({ step: 'tell-staff', notices: ['charging-closed'] });
    await follow(user, told);
    expect(user.position).toMatchObject({ outcome: 'completed', show: { payment: 'card' }, next: ['sharing'] });
    expect(await rowsOf(user)).toMatchObject([
      { service: 'connected', options: ['in-car-wifi'], payment: 'card' },
      { service: 'charging', plan: 'normal', payment: 'card' },
    ]);
  });

  it('that is not applied for either ends as declined', async () => {
    const user = await follow(await applicantAtDealer(environment), [...notConnected, ...notCharging]);
    expect(user.position).toMatchObject({ step: 'tell-staff', notices: ['charging-later', 'charging-closed'] });
    await follow(user, told);
    expect(user.position.outcome).toBe('declined');
  });

  it('that is given up leaves the connected service applied for', async () => {
    const user = await follow(await applicantAtDealer(environment), withoutOptions);
    await user.cancel();
    expect(user.position).toMatchObject({ outcome: 'completed', step: 'applied' });
  });
});

describe('a card', () => {
  it.each(['refused', 'abandoned'] as const)('that was %s leads back to the choice, and another one is registered', async (result) => {
    const user = await payByCard(await follow(await applicantAtDealer(environment), toPayment), result);
    expect(user.position).toMatchObject({ step: 'payment-method', problems: [{ pointer: '/method', code: `card-${result}` }] });
    await payByCard(user);
    expect(user.position.step).toBe('review-application');
  });

  it('is not asked for while the provider is away: the choice says so', async () => {
    const user = await follow(await applicantAtDealer(environment), toPayment);
    environment.payments.away = true;
    try {
      expect(await refusalOf(user.answer('payment-method', { method: 'card' }))).toEqual({
        code: 'invalid-answer',
        problems: [{ pointer: '/method', code: 'payment-unavailable' }],
      });
    } finally {
      environment.payments.away = false;
    }
    await payByCard(user);
    expect(user.position.step).toBe('review-application');
  });

  it('that is told twice, and again after the end, is registered once', async () => {
    const user = await follow(await applicantAtDealer(environment, { vehicle: 'connected' }), toPayment);
    await user.answer('payment-method', { method: 'card' });
    expect(user.position).toMatchObject({ step: 'card-page', by: 'provider', notices: ['card-start'] });
    const page = await environment.payments.happens(urlOf(user), 'registered');
    const tell = () => environment.payments.tell(environment.api, page);
    await Promise.all([tell(), tell()]);
    user.position = await user.stored();
    await tell();
    await follow(user, submitConnected);
    await tell();
    expect(user.position.outcome).toBe('completed');
    expect(
      await environment.database.sql`select reference from payment_methods where reference = ${page.replace('page', 'card')}`,
    ).toHaveLength(1);
  });

  it('whose page was left by going back does not count any more', async () => {
    const user = await follow(await applicantAtDealer(environment), [...toPayment, ['payment-method', { method: 'card' }]]);
    const left = urlOf(user);
    await user.back();
    expect(user.position).toMatchObject({ step: 'payment-method', values: { method: 'card' } });
    await user.answer('payment-method', { method: 'card' });
    expect(urlOf(user)).not.toBe(left);
    await environment.payments.tell(environment.api, await environment.payments.happens(left, 'abandoned'));
    expect((await user.stored()).step).toBe('card-page');
    await environment.payments.tell(environment.api, await environment.payments.happens(urlOf(user), 'registered'));
    await user.arrivesAt('review-application');
    await user.back();
    expect(user.position.step).toBe('payment-method');
  });

  it('is not registered by the customer', async () => {
    const user = await follow(await applicantAtDealer(environment), [...toPayment, ['payment-method', { method: 'card' }]]);
    expect(await refusalOf(user.answer('card-page', { page: 'page_1', result: 'registered' }))).toEqual({ code: 'wrong-actor' });
  });
});

describe('other ways to pay', () => {
  it('an invoice is for companies', async () => {
    const person = await follow(await applicantAtDealer(environment), toPayment);
    expect(Object.keys(person.position.choices?.method ?? {})).toEqual(['card', 'bank-debit']);
    const company = await follow(await applicantAtDealer(environment, { company: true }), toPayment);
    expect(Object.keys(company.position.choices?.method ?? {})).toEqual(['card', 'bank-debit', 'invoice']);
    await follow(company, [['payment-method', { method: 'invoice' }], ...submitConnected]);
    expect(await rowsOf(company)).toMatchObject([{ payment: 'invoice' }]);
  });

  it('bank debit needs the dealer’s form: not offered after delivery', async () => {
    const user = await follow(await applicantAfterDelivery(environment, { brand: 'lexus', vehicle: 'connected' }), [
      ['apply', { apply: true }],
      ...serviceTerms,
      ['options', { options: ['digital-key'] }],
    ]);
    expect(Object.keys(user.position.choices?.method ?? {})).toEqual(['card']);
  });
});

describe('after delivery', () => {
  it('the line of a TOYOTA is opened and the vehicle checked, by themselves', async () => {
    const user = await applicantAfterDelivery(environment);
    await user.answer('apply', { apply: true });
    expect(user.position).toMatchObject({ step: 'line-opening', kind: 'wait' });
    await user.arrivesAt('service-terms');
    expect(user.position.notices).toEqual(['vehicle-checked']);
    await follow(user, [...afterDelivery.slice(1), ...normalPlan]);
    await payByCard(user);
    await follow(user, submitCharging);
    expect(user.position).toMatchObject({ outcome: 'completed', step: 'applied' });
  });

  it('whoever goes back while the line is being opened can say no', async () => {
    const user = await applicantAfterDelivery(environment, { vehicle: 'connected' });
    await user.answer('apply', { apply: true });
    await user.back();
    await user.answer('apply', { apply: false });
    expect(user.position).toMatchObject({ outcome: 'declined', notices: ['apply-later'] });
  });

  it('G-Link needs no such wait; without charging support the staff are not called', async () => {
    const user = await follow(await applicantAfterDelivery(environment, { brand: 'lexus' }), [...afterDelivery, ...notCharging]);
    expect(user.position).toMatchObject({ outcome: 'completed', notices: ['charging-another-day'] });
  });
});

describe('an application', () => {
  it('is made once for each service of a vehicle', async () => {
    const registered = await registeredUser(environment, { vehicle: 'normal' });
    await follow(await goOn(registered, 'service-application'), [...withoutOptions, ...notCharging, ...told]);
    const again = await goOn(registered, 'service-application');
    expect(again.position.step).toBe('charging-apply');
    await follow(again, [...normalPlan, ['payment-method', { method: 'bank-debit' }], ...submitCharging, ...told]);
    expect(await refusalOf(goOn(registered, 'service-application'))).toEqual({ code: 'not-eligible' });
  });

  it('is not open to whoever is not registered as the user any more', async () => {
    const registered = await registeredUser(environment);
    await environment.database.sql`update registrations set superseded_at = now() where procedure_id = ${registered.id}`;
    expect(await refusalOf(goOn(registered, 'service-application'))).toEqual({ code: 'not-found' });
  });

  it('keeps the answers of whoever goes back from the review', async () => {
    const user = await follow(await applicantAtDealer(environment, { vehicle: 'connected' }), withoutOptions.slice(0, -2));
    await user.back();
    expect(user.position).toMatchObject({ step: 'options', values: { options: [] } });
  });
});
