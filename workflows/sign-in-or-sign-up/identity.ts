import type { Profile } from '../../activities/accounts.ts';
import type { identifySteps } from '../../procedures/sign-in-or-sign-up/steps.ts';
import type { Leg } from '../journey/leg.ts';

export type IdentifyLeg = Leg<typeof identifySteps>;
export type EmailLeg = Leg<Pick<typeof identifySteps, 'email' | 'email-code'>>;

/** At the dealer's desk staff compare with the ID card; online nobody does. */
export type Where = 'dealer' | 'online' | 'alone';

/** Who somebody turned out to be. Nothing has been changed yet: that stands after the leg, where it cannot be undone. */
export type Identity =
  | { readonly kind: 'existing'; readonly account: string; readonly email: string; readonly profile: Profile }
  | { readonly kind: 'new'; readonly email: string; readonly verificationPhone: string; readonly profile: Profile };
