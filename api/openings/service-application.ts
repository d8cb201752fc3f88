import type { Brand } from '../../brands/brand.ts';
import { chargingPlans, withPrice } from '../../brands/catalogue/services.ts';
import { servicesOf, type VehicleServices } from '../../brands/catalogue/vehicles.ts';
import { brands, isBrandId } from '../../brands/registry.ts';
import { currentRegistration, registrationBy } from '../../db/queries/registrations.ts';
import { appliedFor, type Service } from '../../db/queries/service-applications.ts';
import type { ApiContext } from '../context.ts';
import { ApiProblem } from '../problem.ts';
import { contractOf } from './contracts.ts';
import type { Opening, OriginOf } from './opening.ts';
import { payerOf } from './payer.ts';

type Where = 'dealer' | 'after-delivery';

/** After the user was registered, at the dealer or by a review. Only whoever is registered as the user now goes on. */
export const serviceApplication: Opening = {
  async after(api, { procedure }) {
    const registered = await registrationOf(api, procedure);
    const { brand, contractId, vehicle, accountId } = registered;
    const where = procedure.type === 'user-registration' ? 'dealer' : 'after-delivery';
    const applied = await appliedFor(api.database, { registration: procedure.id, contract: contractId, account: accountId });
    const offers = offersOf(brands[brand], servicesOf(brands[brand].vehicles, vehicle), where, applied);
    if (!offers.connected && !offers.charging) throw new ApiProblem('not-eligible');
    const { dealerId } = procedure;
    return {
      brand,
      ...(contractId && { contractId }),
      ...(dealerId && { dealerId }),
      input: {
        registration: procedure.id,
        ...(contractId && { contract: contractId }),
        payer: await payerOf(api, accountId, where),
        ...offers,
      },
    };
  },
};

async function registrationOf(api: ApiContext, procedure: OriginOf<'after'>['procedure']) {
  const registration = await registrationBy(api.database, procedure.id);
  if (!registration || !isBrandId(procedure.brand)) throw new ApiProblem('not-found');
  const { accountId, contractId } = registration;
  const current = contractId ? await currentRegistration(api.database, contractId, 'user') : registration;
  if (current?.procedureId !== procedure.id) throw new ApiProblem('not-found');
  const vehicle = registration.vehicle ?? (await contractOf(api, contractId)).shown.vehicle;
  return { brand: procedure.brand, accountId, contractId, vehicle };
}

/** Each part that the vehicle has and that was not applied for yet. */
function offersOf({ extras, policy }: Brand, services: VehicleServices, where: Where, applied: readonly Service[]) {
  const atDealer = where === 'dealer';
  const { connected: plan, charging } = services;
  const hasOptions = !atDealer || policy.optionsAtDealer;
  const later = !atDealer ? 'apply-later' : policy.optionsAtDealer ? 'apply-later-online' : 'apply-later-at-dealer';
  const plans = Object.entries(chargingPlans).filter(([, { quick }]) => !quick || charging === 'quick');
  return {
    ...(plan &&
      !applied.includes('connected') && {
        connected: {
          plan,
          asksName: atDealer && policy.optionsAtDealer,
          opensLine: !atDealer && policy.opensLine,
          later,
          ...(hasOptions && { extras: labelled(Object.entries(extras)) }),
        },
      }),
    ...(charging && !applied.includes('charging') && { charging: { plans: labelled(plans) } }),
  };
}

function labelled(entries: readonly (readonly [string, Parameters<typeof withPrice>[0]])[]) {
  return Object.fromEntries(entries.map(([name, extra]) => [name, withPrice(extra)]));
}
