import type { buyerRegistration as definition } from '../../procedures/buyer-registration/procedure.ts';
import { registerBuyer } from '../activities.ts';
import type { BuyerRegistrationInput } from '../buyer-registration.ts';
import { procedure } from '../journey/procedure.ts';
import { identify } from '../sign-in-or-sign-up/identify.ts';
import { settleAccount } from '../sign-in-or-sign-up/settle-account.ts';

/** Buyer registration with two lines swapped after the leg has ended: what a careless change would look like. */
const changed = procedure<typeof definition, BuyerRegistrationInput>(async (journey, { contract }) => {
  const identity = await journey.leg('buyer', async (leg) => {
    const { mine } = await leg.ask('confirm-vehicle', { after: ['start', 'overview'], show: contract });
    if (!mine) return journey.end('cancelled', 'wrong-vehicle');
    await leg.ask('information-consent');
    return identify(leg, 'dealer');
  });
  const { registeredName } = await registerBuyer({ procedure: journey.procedure, contract: contract.id, account: '' });
  await settleAccount(journey, 'buyer', identity);
  return journey.end('completed', 'buyer-registered', { show: { registeredName } });
});

export { changed as 'buyer-registration' };
