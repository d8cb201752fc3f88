import { storeBuyer, storeUser, storeUserAfterDelivery } from '../db/queries/registrations.ts';
import { contractOfVehicle, reportedVehicle } from '../db/queries/vehicles.ts';
import { nameOf } from './certificate-comparison.ts';
import type { VehicleNumbers } from './certificates.ts';
import type { ActivityContext } from './context.ts';

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
}

export interface RegistrationActivities {
  /** Registers an account as the user of a vehicle that was delivered, and of its contract where that is known. Idempotent by procedure. */
  registerUserAfterDelivery(registration: DeliveredRegistration): Promise<{ readonly registeredName: string }>;
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

export function registrationActivities({ database, accounts }: ActivityContext): RegistrationActivities {
  return {
    async registerUser(registration) {
      const { profile } = await accounts.find(registration.account);
      const certificate = await reportedVehicle(database, registration.contract);
      if (certificate && certificate.certificateUser.customerType !== profile.customerType) return { kind: 'type-differs' };
      await storeUser(database, registration);
      return { kind: 'registered', registeredName: nameOf(profile) };
    },

    async registerUserAfterDelivery({ procedure, account, vehicle, ...numbers }) {
      const { profile } = await accounts.find(account);
      const sold = await contractOfVehicle(database, numbers);
      await storeUserAfterDelivery(database, { procedure, account, contract: sold?.contract, vehicle: vehicle ?? sold?.vehicle ?? '' });
      return { registeredName: nameOf(profile) };
    },

    async registerBuyer(registration) {
      await storeBuyer(database, registration);
      const { profile } = await accounts.find(registration.account);
      return { registeredName: nameOf(profile) };
    },
  };
}
