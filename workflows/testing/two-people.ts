import type { buyerRegistration as definition } from '../../procedures/buyer-registration/procedure.ts';
import { Expired } from '../journey/interruption.ts';
import { procedure } from '../journey/procedure.ts';

export interface TwoPeopleInput {
  /** How long the second person has. */
  readonly days: number;
  /** What the procedure does when it passes: ends in its own way, or leaves it to the kit. */
  readonly catches: boolean;
}

const DAY = 24 * 60 * 60 * 1000;

/** What later procedures need: one person hands over to a second one, who has a deadline. */
export const twoPeople = procedure<typeof definition, TwoPeopleInput>(async (journey, { days, catches }) => {
  await journey.leg('buyer', (leg) => leg.ask('information-consent'));
  try {
    await journey.leg(
      'user',
      async (leg) => {
        await leg.ask('customer-type');
        await leg.ask('input-method');
      },
      { until: Date.now() + days * DAY },
    );
  } catch (error) {
    if (catches && error instanceof Expired) return journey.end('cancelled', 'wrong-vehicle');
    throw error;
  }
  return journey.end('completed', 'buyer-registered', { show: { registeredName: '二人' } });
});
