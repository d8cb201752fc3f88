import type { z } from 'zod';
import type { buyerRegistration as definition } from '../procedures/buyer-registration/procedure.ts';
import type { contractShown } from '../procedures/fields/contract.ts';
import { registerBuyer } from './activities.ts';
import { procedure } from './journey/procedure.ts';
import { identify } from './sign-in-or-sign-up/identify.ts';
import { settleAccount } from './sign-in-or-sign-up/settle-account.ts';

export interface BuyerRegistrationInput {
  readonly contract: { readonly id: string } & z.infer<typeof contractShown>;
  /** A buyer is registered already: finishing replaces that registration. */
  readonly registeredBefore: boolean;
}

/** Section 1: the buyer of a new car registers at the dealer's desk. [T1-1, L1-1] */
export const buyerRegistration = procedure<typeof definition, BuyerRegistrationInput>(async (journey, { contract, registeredBefore }) => {
  const identity = await journey.leg('buyer', async (leg) => {
    const opening = registeredBefore ? ['registered-before', 'overview'] : ['start', 'overview'];
    const { mine } = await leg.ask('confirm-vehicle', { after: opening, show: contract });
    if (!mine) return journey.end('cancelled', 'wrong-vehicle');
    await leg.ask('information-consent');
    return identify(leg, 'dealer');
  });

  const buyer = await settleAccount(journey, 'buyer', identity);
  const { registeredName } = await registerBuyer({ procedure: journey.procedure, contract: contract.id, account: buyer.account });
  return journey.end('completed', 'buyer-registered', { after: buyer.after, show: { registeredName }, next: ['user-registration'] });
});
