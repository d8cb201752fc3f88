import type { accountRegistration as definition } from '../../procedures/account-registration/procedure.ts';
import { procedure } from '../journey/procedure.ts';
import { identify } from '../sign-in-or-sign-up/identify.ts';
import { settleAccount } from '../sign-in-or-sign-up/settle-account.ts';

/** Section 0 as procedures after delivery will ask it. [T4-1] */
export const onlineSignIn = procedure<typeof definition, Record<string, never>>(async (journey) => {
  const identity = await journey.leg('member', (leg) => identify(leg, 'online'));
  const { after } = await settleAccount(journey, 'member', identity);
  return journey.end('completed', 'account-registered', { after, show: { email: identity.email } });
});
