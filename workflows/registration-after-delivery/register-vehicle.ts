import type { VehicleNumbers } from '../../activities/certificates.ts';
import type { registrationAfterDelivery as definition } from '../../procedures/registration-after-delivery/procedure.ts';
import { lookUpVehicle } from '../activities.ts';
import { isGivenUp } from '../given-up.ts';
import type { Leg } from '../journey/leg.ts';
import type { Identity } from '../sign-in-or-sign-up/identity.ts';

type ThisLeg = Leg<(typeof definition)['steps']>;

/** What new members are asked besides, the terms, and the vehicle by both its numbers. [T4-1.6A–8A, 12B–17B, 14C–19C] */
export async function registerVehicle(leg: ThisLeg, { kind, email, profile }: Identity, after: readonly string[]): Promise<VehicleNumbers> {
  if (kind === 'new') {
    await leg.ask('web-terms', { after });
    await leg.ask('newsletter', { after: ['web-link'] });
  }
  await leg.ask('user-terms', { after: [...(kind === 'existing' ? after : []), 'before-registration'] });
  const { chassisNumber, ...plate } = await leg.ask('vehicle-details');
  const registrationNumber = `${plate.placeName} ${plate.classNumber} ${plate.kana} ${plate.serial}`;
  const numbers = { chassisNumber, registrationNumber };
  const { vehicle } = await leg.once(`vehicle ${chassisNumber} ${registrationNumber}`, () => modelOrNot(numbers));
  await leg.ask('review-registration', { show: { ...numbers, vehicle, email, ...profile } });
  return numbers;
}

/** It only helps to recognise what was typed: whoever applies does not wait for a registry that is away. */
function modelOrNot(numbers: VehicleNumbers): Promise<{ readonly vehicle?: string }> {
  return lookUpVehicle(numbers).catch((error) => {
    if (!isGivenUp(error)) throw error;
    return {};
  });
}
