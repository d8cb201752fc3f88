import type { Environment } from '../environment.ts';
import { goOn } from '../open.ts';
import {
  certified,
  companyOnline,
  compared,
  existingCompanyOnline,
  existingOnline,
  hanakosAqua,
  hanakosCrown,
  hanakosKei,
  noVehicle,
  openDelivered,
  personOnline,
  reviewerOf,
  shownAgain,
  toyotasCrown,
} from '../paths/registration-after-delivery.ts';
import { userTerms } from '../paths.ts';
import { sakurako } from '../people.ts';
import type { Traveller } from '../traveller.ts';

const sakurakosVehicle = (model: string, brand: 'toyota' | 'lexus') => ({
  brand,
  model,
  user: {
    customerType: 'personal' as const,
    name: `${sakurako.familyName} ${sakurako.givenName}`,
    address: `${sakurako.prefecture}${sakurako.city}${sakurako.block}`,
  },
});

/** Ways through section 4 whose histories are stored: every outcome, both brands, A, B and C. */
export const registrationAfterDeliveryRecordings: Readonly<Record<string, (environment: Environment) => Promise<Traveller>>> = {
  'registration-after-delivery.existing-match.toyota': async (environment) =>
    compared(await openDelivered(environment), [...existingOnline, ...hanakosCrown], 'registered'),
  'registration-after-delivery.kei-car.toyota': async (environment) =>
    compared(await openDelivered(environment), [...existingOnline, ...hanakosKei], 'kei-car'),
  'registration-after-delivery.existing-approved.lexus': async (environment) => {
    const user = await compared(await openDelivered(environment, 'lexus'), [...existingOnline, ...noVehicle], 'review');
    await (await reviewerOf(user)).answer('review', { decision: 'approve' });
    return user;
  },
  'registration-after-delivery.person-match.toyota': async (environment) => {
    const own = await certified(environment, sakurakosVehicle('プリウス', 'toyota'));
    return compared(await openDelivered(environment), [...personOnline, ...own], 'registered');
  },
  'registration-after-delivery.person-refused.lexus': async (environment) => {
    const user = await compared(await openDelivered(environment, 'lexus'), [...personOnline, ...noVehicle], 'review');
    await (await reviewerOf(user)).answer('review', { decision: 'refuse', reason: 'vehicle-not-found' });
    return user;
  },
  'registration-after-delivery.again-after-refusal.toyota': async (environment) => {
    const user = await compared(await openDelivered(environment), [...existingOnline, ...hanakosAqua], 'review');
    await (await reviewerOf(user)).answer('review', { decision: 'refuse', reason: 'address-differs' });
    await user.arrivesAt('refused');
    const again = await goOn(user, 'registration-after-delivery');
    return compared(again, [['confirm-account', shownAgain], userTerms, ...hanakosCrown], 'registered');
  },
  'registration-after-delivery.company-approved.toyota': async (environment) => {
    const user = await compared(await openDelivered(environment), [...companyOnline, ...noVehicle], 'review');
    await (await reviewerOf(user)).answer('review', { decision: 'approve' });
    return user;
  },
  'registration-after-delivery.existing-company-match.toyota': async (environment) =>
    compared(await openDelivered(environment), [...existingCompanyOnline, ...toyotasCrown], 'registered-only'),
  'registration-after-delivery.company-refused.lexus': async (environment) => {
    const user = await compared(await openDelivered(environment, 'lexus'), [...companyOnline, ...noVehicle], 'review');
    await (await reviewerOf(user)).answer('review', { decision: 'refuse', reason: 'type-differs' });
    return user;
  },
};

/** On a Temporal whose time can be skipped. */
export const slowRegistrationAfterDeliveryRecordings: typeof registrationAfterDeliveryRecordings = {
  'registration-after-delivery.approved-late.lexus': async (environment) => {
    const user = await compared(await openDelivered(environment, 'lexus'), [...existingOnline, ...noVehicle], 'review');
    await environment.pass(40);
    await (await reviewerOf(user)).answer('review', { decision: 'approve' });
    return user;
  },
};
