import type { z } from 'zod';
import type { contractShown } from '../procedures/fields/contract.ts';
import type { userRegistration as definition } from '../procedures/user-registration/procedure.ts';
import { makeJoiningLink, registerUser } from './activities.ts';
import { followReport } from './follow-report.ts';
import type { Journey } from './journey/journey.ts';
import { procedure } from './journey/procedure.ts';
import { identify } from './sign-in-or-sign-up/identify.ts';
import { settleAccount } from './sign-in-or-sign-up/settle-account.ts';

export interface UserRegistrationInput {
  readonly contract: { readonly id: string } & z.infer<typeof contractShown>;
  /** The account of the buyer, who is the user too when the name is the same. */
  readonly buyer: string;
  /** There is something to apply for with this vehicle. */
  readonly eligible: boolean;
}

type ThisJourney = Journey<typeof definition>;

/** Section 2: who will use the car; on the buyer's phone, and on the user's own when that is somebody else. [T2, L2] */
export const userRegistration = procedure<typeof definition, UserRegistrationInput>(async (journey, { contract, buyer, eligible }) => {
  // The dealer's system may have reported the vehicle before anybody skipped or registered here.
  journey.afterwards(() => followReport(contract.id));
  let user: string | undefined;
  for (let handedOver = 0; !user; handedOver += 1) {
    const whose = await buyersPart(journey, handedOver);
    if (whose === 'skip') return journey.end('skipped', 'skipped');
    user = whose === 'same' ? buyer : await usersPart(journey, contract);
  }

  const registered = await registerUser({ procedure: journey.procedure, contract: contract.id, account: user });
  if (registered.kind === 'type-differs') return journey.end('cancelled', 'type-differs');
  const shown = { show: { registeredName: registered.registeredName } };
  if (!eligible) return journey.end('completed', 'registered-without-services', shown);
  return journey.end('completed', 'user-registered', { ...shown, next: ['service-application'] });
});

/** Whose name, and whether that person is here. [T2-1.1–3, T2-2.1–5, T2-3] */
function buyersPart(journey: ThisJourney, handedOver: number): Promise<'same' | 'handed-over' | 'skip'> {
  return journey.leg('buyer', async (leg) => {
    const { same } = await leg.ask('name-choice', { after: ['user-start'] });
    if (same) {
      await leg.ask('user-terms');
      return 'same';
    }
    const { present } = await leg.ask('presence');
    if (!present) {
      await leg.ask('tell-staff', { after: ['post-delivery-notice', 'closed'] });
      return 'skip';
    }
    const link = await leg.once('handoff-link', () => handoffLink(journey, handedOver));
    await leg.ask('handoff', { by: 'user', show: link });
    return 'handed-over';
  });
}

/** The user, on their own phone; nothing when the buyer has taken it back. [T2-2.6–15A, 26B, 22C] */
async function usersPart(journey: ThisJourney, contract: UserRegistrationInput['contract']) {
  const identity = await journey.leg(
    'user',
    async (leg) => {
      const { mine } = await leg.ask('confirm-vehicle', { after: ['start', 'overview'], show: contract });
      if (!mine) return journey.end('cancelled', 'wrong-vehicle');
      await leg.ask('information-consent');
      return identify(leg, 'dealer');
    },
    { recalledBy: 'buyer' },
  );
  if (!identity) return undefined;
  const { account, after } = await settleAccount(journey, 'user', identity);
  const agreed = await journey.leg('user', (leg) => leg.ask('user-terms', { after }), { recalledBy: 'buyer' });
  return agreed && account;
}

const DAY = 24 * 60 * 60 * 1000;

function handoffLink({ procedure }: ThisJourney, handedOver: number): Promise<{ url: string }> {
  const key = `${procedure}/user/${handedOver}`;
  return makeJoiningLink({ key, type: 'user-registration', role: 'user', procedure, expiresAt: Date.now() + DAY });
}
