import type { Environment } from './environment.ts';
import { openBuyer, openMember } from './open.ts';
import {
  alone,
  byCamera,
  byHand,
  byNumber,
  companyByHand,
  existing,
  follow,
  opening,
  type Path,
  takePicture,
  toCapture,
  toCorporateNumber,
} from './paths.ts';
import { unpublishedNumber } from './people.ts';
import { dealerLinkRecordings, slowDealerLinkRecordings } from './recordings/dealer-link.ts';
import { migrationRecordings } from './recordings/migration.ts';
import { registrationAfterDeliveryRecordings, slowRegistrationAfterDeliveryRecordings } from './recordings/registration-after-delivery.ts';
import { serviceApplicationRecordings } from './recordings/service-application.ts';
import { sharingRecordings, slowSharingRecordings } from './recordings/sharing.ts';
import { userRegistrations } from './recordings/user-registration.ts';
import type { Traveller } from './traveller.ts';

/** Ways through the procedures whose histories are stored, by the name of their file: procedure, path, brand. */
export const recordings: Readonly<Record<string, (environment: Environment) => Promise<Traveller>>> = {
  'buyer-registration.existing.toyota': async (environment) => follow(await openBuyer(environment), existing),
  'buyer-registration.existing-with-back.lexus': async (environment) =>
    follow(await openBuyer(environment, { brand: 'lexus' }), backOnceFromEach(existing)),
  'buyer-registration.by-camera.toyota': async (environment) => {
    const buyer = await follow(await openBuyer(environment), toCapture);
    environment.cards.result = { kind: 'unreadable' };
    await buyer.answer('capture', { capture: await buyer.takePicture() });
    await buyer.arrivesAt('capture');
    return follow(buyer, byCamera.slice(-5));
  },
  'buyer-registration.by-camera-back-while-reading.toyota': async (environment) => {
    const buyer = await follow(await openBuyer(environment), toCapture);
    await backWhileReading(buyer);
    return follow(buyer, byCamera.slice(-5));
  },
  'buyer-registration.by-camera-picture-again.toyota': async (environment) =>
    follow(await openBuyer(environment), [...toCapture, ...takePicture, ['capture-review', 'back'], ...byCamera.slice(-5)]),
  'buyer-registration.by-hand.lexus': async (environment) =>
    follow(await openBuyer(environment, { brand: 'lexus' }), [
      ...byHand.slice(0, 5),
      ['email-code', 'resend'],
      ['email-code', 'back'],
      ...byHand.slice(4, -2),
      ['staff-check', 'back'],
      ...byHand.slice(-3),
    ]),
  'buyer-registration.by-number.toyota': async (environment) => {
    const buyer = await follow(await openBuyer(environment), toCorporateNumber);
    await buyer.answer('corporate-number', { corporateNumber: unpublishedNumber });
    await buyer.arrivesAt('corporate-number');
    return follow(buyer, [...byNumber.slice(-4, -3), ['corporate-found', 'back'], ...byNumber.slice(-4)]);
  },
  'buyer-registration.company-by-hand.lexus': async (environment) =>
    follow(await openBuyer(environment, { brand: 'lexus' }), [
      ...companyByHand.slice(0, -1),
      ['review-details', 'back'],
      ...companyByHand.slice(-2),
    ]),
  'buyer-registration.cancelled.toyota': async (environment) => {
    const buyer = await follow(await openBuyer(environment), byHand.slice(0, 5));
    await buyer.cancel();
    return buyer;
  },
  'buyer-registration.cancelled-in-temporal.toyota': async (environment) => {
    const buyer = await follow(await openBuyer(environment), opening);
    await buyer.handle().cancel();
    return buyer;
  },
  'buyer-registration.wrong-vehicle.lexus': async (environment) =>
    follow(await openBuyer(environment, { brand: 'lexus' }), [['confirm-vehicle', { mine: false }]]),
  'buyer-registration.by-camera.lexus': async (environment) => follow(await openBuyer(environment, { brand: 'lexus' }), byCamera),
  'buyer-registration.by-number.lexus': async (environment) => follow(await openBuyer(environment, { brand: 'lexus' }), byNumber),
  'account-registration.alone.toyota': async (environment) => follow(await openMember(environment), alone),
  'account-registration.alone-with-resend.lexus': async (environment) =>
    follow(await openMember(environment, 'lexus'), [...alone.slice(0, 2), ['email-code', 'resend'], ...alone.slice(2)]),
  ...userRegistrations,
  ...serviceApplicationRecordings,
  ...registrationAfterDeliveryRecordings,
  ...dealerLinkRecordings,
  ...sharingRecordings,
  ...migrationRecordings,
};

/** On a Temporal whose time can be skipped. */
export const slowRecordings: typeof recordings = {
  'buyer-registration.expired.toyota': async (environment) => {
    const buyer = await openBuyer(environment);
    await environment.pass(29);
    await follow(buyer, opening);
    await environment.pass(31);
    return buyer;
  },
  ...slowRegistrationAfterDeliveryRecordings,
  ...slowDealerLinkRecordings,
  ...slowSharingRecordings,
};

function backOnceFromEach(path: Path): Path {
  return path.flatMap((move, index): Path => {
    const before = path[index - 1];
    return before ? [[move[0], 'back'], before, move] : [move];
  });
}

async function backWhileReading(buyer: Traveller): Promise<void> {
  const { gate } = buyer.environment.cards;
  const reading = gate.shut();
  await buyer.answer('capture', { capture: await buyer.takePicture() });
  await reading;
  await buyer.back();
  gate.open();
}
