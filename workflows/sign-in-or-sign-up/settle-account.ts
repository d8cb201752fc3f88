import type { Actor } from '../../procedures/step.ts';
import { openAccount, sendMail, updateAccount } from '../activities.ts';
import type { AnyJourney } from '../journey/journey.ts';
import type { Identity } from './identity.ts';

interface SettledAccount {
  readonly account: string;
  /** What the person is told before the next step. */
  readonly after: readonly string[];
}

/** Makes or corrects the account. Stands between legs: from here on nobody goes back. */
export async function settleAccount(journey: AnyJourney, owner: Actor, identity: Identity): Promise<SettledAccount> {
  if (identity.kind === 'existing') {
    await updateAccount({ account: identity.account, profile: identity.profile });
    return { account: identity.account, after: ['customer-registered', 'account-confirmed'] };
  }
  const { email, verificationPhone, profile } = identity;
  const { procedure, brand, language } = journey;
  const opened = await openAccount({ procedure, owner, email, verificationPhone, profile });
  if (opened.kind === 'address-taken') return journey.end('cancelled', 'address-taken');
  journey.afterwards(() =>
    sendMail({ key: `${procedure}/${owner}/account-created`, mail: 'account-created', to: email, brand, language, words: { email } }),
  );
  return { account: opened.account, after: ['account-created'] };
}
