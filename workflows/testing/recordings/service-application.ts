import type { Environment } from '../environment.ts';
import { goOn } from '../open.ts';
import {
  afterDelivery,
  applicantAfterDelivery,
  applicantAtDealer,
  bankDebitOf,
  byBankDebit,
  lexusAtDealer,
  normalPlan,
  notCharging,
  notConnected,
  payByCard,
  serviceTerms,
  submitCharging,
  submitConnected,
  told,
  toPayment,
  withoutOptions,
} from '../paths/service-application.ts';
import { follow, type Path } from '../paths.ts';
import type { Traveller } from '../traveller.ts';

type Recordings = Readonly<Record<string, (environment: Environment) => Promise<Traveller>>>;

const afterDeliveryToPayment: Path = [['apply', { apply: true }], ...serviceTerms, ['options', { options: ['in-car-wifi'] }]];
const notAfterDelivery: Path = [['apply', { apply: false }]];

/** Ways through the application for services, and what comes of a bank debit. */
export const serviceApplicationRecordings: Recordings = {
  'service-application.card-for-both.toyota': async (environment) => {
    const user = await payByCard(await follow(await applicantAtDealer(environment), toPayment), 'refused');
    await payByCard(user);
    return follow(user, [...submitConnected, ...normalPlan, ...submitCharging, ...told]);
  },
  'service-application.without-options.toyota': async (environment) =>
    follow(await applicantAtDealer(environment, { vehicle: 'connected' }), withoutOptions),
  'service-application.card-for-charging.toyota': async (environment) => {
    const user = await follow(await applicantAtDealer(environment), [...notConnected, ...normalPlan]);
    return follow(await payByCard(user), [...submitCharging, ...told]);
  },
  'service-application.declined.toyota': async (environment) =>
    follow(await applicantAtDealer(environment), [...notConnected, ...notCharging, ...told]),
  'service-application.another-name.toyota': async (environment) =>
    follow(await applicantAtDealer(environment), [['apply', { apply: true }], ['contract-name', { sameName: false }], ...told]),
  'service-application.stopped-after-submitting.toyota': async (environment) => {
    const user = await follow(await applicantAtDealer(environment), withoutOptions);
    await user.cancel();
    return user;
  },
  'service-application.card-for-charging.lexus': async (environment) => {
    const user = await follow(await applicantAtDealer(environment, { brand: 'lexus' }), [...lexusAtDealer, ...normalPlan]);
    return follow(await payByCard(user), [...submitCharging, ...told]);
  },
  'service-application.declined.lexus': async (environment) =>
    follow(await applicantAtDealer(environment, { brand: 'lexus' }), [...notConnected, ...notCharging, ...told]),
  'service-application.after-delivery.toyota': async (environment) => {
    const user = await follow(await applicantAfterDelivery(environment), afterDeliveryToPayment);
    return follow(await payByCard(user), [...submitConnected, ...normalPlan, ...submitCharging]);
  },
  'service-application.after-delivery-charging-card.toyota': async (environment) => {
    const user = await follow(await applicantAfterDelivery(environment), [...afterDelivery, ...normalPlan]);
    return follow(await payByCard(user), submitCharging);
  },
  'service-application.after-delivery-declined.toyota': async (environment) =>
    follow(await applicantAfterDelivery(environment), [...notAfterDelivery, ...notCharging]),
  'service-application.after-delivery.lexus': async (environment) => {
    const user = await follow(await applicantAfterDelivery(environment, { brand: 'lexus' }), afterDeliveryToPayment);
    return follow(await payByCard(user), [...submitConnected, ...normalPlan, ...submitCharging]);
  },
  'service-application.after-delivery-charging-card.lexus': async (environment) => {
    const user = await follow(await applicantAfterDelivery(environment, { brand: 'lexus' }), [...afterDelivery, ...normalPlan]);
    return follow(await payByCard(user), submitCharging);
  },
  'service-application.after-delivery-declined.lexus': async (environment) =>
    follow(await applicantAfterDelivery(environment, { brand: 'lexus' }), [...notAfterDelivery, ...notCharging]),
  'bank-debit.active.toyota': async (environment) => {
    const debit = await bankDebitOf(await byBankDebit(environment));
    await environment.payments.decides(environment.api, debit.id, 'active');
    await debit.arrivesAt('debit-active');
    return debit;
  },
  'bank-debit.failed.toyota': async (environment) => {
    const debit = await bankDebitOf(await byBankDebit(environment));
    await environment.payments.decides(environment.api, debit.id, 'failed');
    await debit.arrivesAt('debit-failed');
    return debit;
  },
  'payment-registration.card.toyota': async (environment) => {
    const debit = await bankDebitOf(await byBankDebit(environment));
    await environment.payments.decides(environment.api, debit.id, 'failed');
    await debit.arrivesAt('debit-failed');
    return payByCard(await goOn(debit, 'payment-registration'));
  },
};
