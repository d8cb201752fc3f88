import type { accountRegistration as definition } from '../procedures/account-registration/procedure.ts';
import { procedure } from './journey/procedure.ts';
import { identify } from './sign-in-or-sign-up/identify.ts';
import { settleAccount } from './sign-in-or-sign-up/settle-account.ts';

/** Section 0 standing alone: an account, before or without a visit to the dealer. [D] */
export const accountRegistration = procedure<typeof definition, Record<string, never>>(async (journey) => {
  const identity = await journey.leg('member', (leg) => identify(leg, 'alone'));
  await settleAccount(journey, 'member', identity);
  return journey.end('completed', 'account-registered', { show: { email: identity.email } });
});
