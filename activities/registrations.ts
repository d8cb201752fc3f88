import { storeBuyer } from '../db/queries/registrations.ts';
import type { Profile } from './accounts.ts';
import type { ActivityContext } from './context.ts';

export interface RegistrationActivities {
  /**
   * Registers an account as the buyer of a contract. An earlier buyer of that contract, and the user registered after it, are
   * superseded. Idempotent by procedure.
   */
  registerBuyer(registration: { readonly procedure: string; readonly contract: string; readonly account: string }): Promise<{
    readonly registeredName: string;
  }>;
}

export function registrationActivities({ database, accounts }: ActivityContext): RegistrationActivities {
  return {
    async registerBuyer(registration) {
      await storeBuyer(database, registration);
      const { profile } = await accounts.find(registration.account);
      return { registeredName: registeredName(profile) };
    },
  };
}

/** A person's name, or the company's. */
function registeredName(profile: Profile): string {
  return profile.customerType === 'personal' ? `${profile.familyName} ${profile.givenName}` : profile.companyName;
}
