import { existingAccount } from './existing-account.ts';
import type { IdentifyLeg, Identity, Where } from './identity.ts';
import { newAccount } from './new-account.ts';

/** Section 0: sign in, or sign up. */
export async function identify(leg: IdentifyLeg, where: Where): Promise<Identity> {
  if (where === 'alone') return newAccount(leg, where);
  const signedIn = await leg.ask('sign-in');
  return 'account' in signedIn ? existingAccount(leg, signedIn.account, where) : newAccount(leg, where);
}
