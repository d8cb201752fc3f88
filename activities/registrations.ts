import { storeBuyer, storeUser, storeUserAfterDelivery } from '../db/queries/registrations.ts';
import { contractOfVehicle, reportedVehicle } from '../db/queries/vehicles.ts';
import { nameOf } from './certificate-comparison.ts';
import type { VehicleNumbers } from './certificates.ts';
import type { ActivityContext } from './context.ts';
import { linkActivities } from './links.ts';

interface ContractRegistration {
  readonly procedure: string;
  readonly contract: string;
  readonly account: string;
}

export type RegisteredUser =
  | { readonly kind: 'registered'; readonly registeredName: string }
  /** The certificate is known already, and its user is of the other customer type. */
  | { readonly kind: 'type-differs' };

interface DeliveredRegistration extends VehicleNumbers {
  readonly procedure: string;
  readonly account: string;
  /** As the certificate has it; nothing when a person decided without one. */
  readonly vehicle?: string;
  /** How long the link to the services works, milliseconds since the epoch; nothing where there are none to apply for. */
  readonly linkUntil?: number;
}

export interface RegistrationActivities {
  /**
   * Registers an account as the user of a vehicle that was delivered, and of its contract where that is known, and makes the link to the
   * application for services: one event of a history that has many. Idempotent by procedure.
   */
  registerUserAfterDelivery(registration: DeliveredRegistration): Promise<{ readonly registeredName: string; readonly url?: string }>;
  /** Registers an account as the user of a contract; an earlier user is superseded. Idempotent by procedure. */
  registerUser(registration: ContractRegistration): Promise<RegisteredUser>;
  /**
   * Registers an account as the buyer of a contract. An earlier buyer of that contract, and the user registered after it, are
   * superseded. Idempotent by procedure.
   */
  registerBuyer(registration: ContractRegistration): Promise<{
    readonly registeredName: string;
  }>;
}

export function registrationActivities(context: ActivityContext): RegistrationActivities {
  const { database, accounts } = context;
  const { makeNextLink } = linkActivities(context);
  return {
    async registerUser(registration) {
      const { profile } = await accounts.find(registration.account);
      const certificate = await reportedVehicle(database, registration.contract);
      if (certificate && certificate.certificateUser.customerType !== profile.customerType) return { kind: 'type-differs' };
      await storeUser(database, registration);
      return { kind: 'registered', registeredName: nameOf(profile) };
    },

    async registerUserAfterDelivery({ procedure, account, vehicle, linkUntil, ...numbers }) {
      const { profile } = await accounts.find(account);
      const sold = await contractOfVehicle(database, numbers);
      await storeUserAfterDelivery(database, { procedure, account, contract: sold?.contract, vehicle: vehicle ?? sold?.vehicle ?? '' });
      const registeredName = nameOf(profile);
      if (linkUntil === undefined) return { registeredName };
      const link = { key: `${procedure}/service-application`, type: 'service-application', role: 'user' } as const;
      return { registeredName, ...(await makeNextLink({ ...link, after: procedure, expiresAt: linkUntil })) };
    },

    async registerBuyer(registration) {
      await storeBuyer(database, registration);
      const { profile } = await accounts.find(registration.account);
      return { registeredName: nameOf(profile) };
    },
  };
}
