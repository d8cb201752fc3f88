import type { VehicleNumbers } from '../activities/certificates.ts';
import type { registrationAfterDelivery as definition } from '../procedures/registration-after-delivery/procedure.ts';
import type { RefusalReason } from '../procedures/registration-after-delivery/refusal-reasons.ts';
import { makeNextLink, registerUserAfterDelivery, sendMail } from './activities.ts';
import type { Journey } from './journey/journey.ts';
import { procedure } from './journey/procedure.ts';
import { compared } from './registration-after-delivery/compared.ts';
import { registerVehicle } from './registration-after-delivery/register-vehicle.ts';
import { reviewed } from './registration-after-delivery/review.ts';
import { existingAccount } from './sign-in-or-sign-up/existing-account.ts';
import { identify } from './sign-in-or-sign-up/identify.ts';
import { settleAccount } from './sign-in-or-sign-up/settle-account.ts';

export interface RegistrationAfterDeliveryInput {
  /** Whoever was refused and starts again keeps the account. */
  readonly account?: string;
  readonly reviewWarnDays: number;
  readonly reviewDueDays: number;
}

export type ThisJourney = Journey<typeof definition>;

/** Section 4: the user registers at home, and the account is compared with the inspection certificate. [T4-1, L4-1] */
export const registrationAfterDelivery = procedure<typeof definition, RegistrationAfterDeliveryInput>(async (journey, input) => {
  const identity = await journey.leg('user', (leg) =>
    input.account ? existingAccount(leg, input.account, 'online') : identify(leg, 'online'),
  );
  const { account, after } = await settleAccount(journey, 'user', identity);
  journey.catchUp();

  const numbers = await journey.leg('user', (leg) => registerVehicle(leg, identity, after));
  const mail = mailsTo(journey, identity.email);
  journey.afterwards(() => mail('registration-received'));
  journey.catchUp();

  const comparison = await journey.leg('user', (leg) => compared(leg, { ...numbers, account, brand: journey.brand }));
  if (comparison.kind === 'kei') {
    journey.afterwards(() => mail('registration-kei-car'));
    return journey.end('ineligible', 'kei-car', { after: ['accepted'] });
  }
  if (comparison.kind === 'unclear') {
    const decided = await reviewed(journey, input, numbers, comparison);
    if (decided.decision === 'refuse') return refused(journey, mail, account, decided.reason);
  }
  return registered(journey, mail, { ...numbers, account, ...comparison });
});

type Mailing = ReturnType<typeof mailsTo>;

/** In the customer's language: whoever answers last may be a support agent. */
function mailsTo({ procedure, brand, language }: ThisJourney, to: string) {
  return (mail: Parameters<typeof sendMail>[0]['mail'], words?: Readonly<Record<string, string>>) =>
    sendMail({ key: `${procedure}/${mail}`, mail, to, brand, language, ...(words && { words }) });
}

interface Registering extends VehicleNumbers {
  readonly kind: 'match' | 'unclear';
  readonly account: string;
  readonly vehicle?: string;
  readonly eligible: boolean;
}

async function registered(journey: ThisJourney, mail: Mailing, { kind, eligible, ...registering }: Registering): Promise<never> {
  const { account, chassisNumber, registrationNumber, vehicle } = registering;
  const { registeredName, url } = await registerUserAfterDelivery({
    procedure: journey.procedure,
    account,
    chassisNumber,
    registrationNumber,
    ...(vehicle && { vehicle }),
    ...(eligible && { linkUntil: Date.now() + LINK_LIFE }),
  });
  const shown = {
    owner: 'user',
    show: { registeredName, vehicle },
    ...(kind === 'match' && { after: ['accepted'] }),
  } as const;
  if (!url) {
    journey.afterwards(() => mail('user-registered-only'));
    return journey.end('completed', 'registered-only', shown);
  }
  journey.afterwards(() => mail('user-registered', { url }));
  return journey.end('completed', 'registered', { ...shown, next: ['service-application'] });
}

function refused(journey: ThisJourney, mail: Mailing, account: string, reason: RefusalReason): never {
  journey.afterwards(async () => mail('registration-refused', { reason, ...(await linkToStartAgain(journey)) }));
  const next = ['registration-after-delivery'];
  return journey.end('refused', 'refused', { owner: 'user', show: { reason }, next, carries: { account } });
}

const LINK_LIFE = 30 * 24 * 60 * 60 * 1000;

function linkToStartAgain({ procedure }: ThisJourney) {
  const type = 'registration-after-delivery';
  return makeNextLink({ key: `${procedure}/${type}`, type, role: 'user', after: procedure, expiresAt: Date.now() + LINK_LIFE });
}
