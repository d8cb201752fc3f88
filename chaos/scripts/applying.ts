import { consents } from '../customers/answers.ts';
import { type Card, leaveCardPage, typeCard } from '../customers/card-page.ts';
import type { Customer } from '../customers/customer.ts';
import { type Answers, type Visits, walk } from '../customers/walk.ts';
import { effects } from '../effects.ts';
import type { Scene } from './scene.ts';

/** Vehicles by what can be applied for. */
export const vehicles = {
  toyota: { connected: 'カローラ', normal: 'プリウス', quick: 'bZ4X' },
  lexus: { connected: 'LM500h', normal: 'NX450h+', quick: 'RZ450e' },
} as const;

interface Application {
  readonly email: string;
  /** Where the vehicle has charging to apply for. */
  readonly charging: 'none' | 'applied' | 'not';
  readonly options: boolean;
  readonly payment: 'card' | 'bank-debit';
  readonly where: 'dealer' | 'after-delivery';
}

/** Who applies for the connected service and for charging; pays once for both, where there is something to pay. */
export async function apply(scene: Scene, user: Customer, application: Application): Promise<void> {
  const { email, charging, options, payment, where } = application;
  const { id, brand } = user.view;
  scene.toEnd(user.view, 'completed', 'applied');
  scene.promise(effects.application(id, 'connected', email));
  if (charging === 'applied') scene.promise(effects.application(id, 'charging', email));
  const asksOptions = brand === 'toyota' || where === 'after-delivery';
  if ((options && asksOptions) || charging === 'applied')
    scene.promise(effects.paymentMethod(email, payment, payment === 'card' ? 'active' : 'pending'));
  if (brand === 'toyota' && where === 'after-delivery') scene.promise(effects.line(id), effects.line(`${id}/vehicle-check`));
  await walk(user, { answers: answersOf(application), visits: cardVisits(scene) });
}

function answersOf({ charging, options, payment }: Application): Answers {
  return {
    ...consents,
    apply: { apply: true },
    'contract-name': { sameName: true },
    options: { options: options ? ['in-car-wifi'] : [] },
    'application-details': { notices: 'notices-by-email' },
    'payment-method': { method: payment },
    'review-application': { confirmed: true },
    submit: { submitted: true },
    'charging-apply': { apply: charging === 'applied' },
    plan: { plan: 'normal' },
    'review-charging': { confirmed: true },
    'submit-charging': { submitted: true },
    'tell-staff': { told: true },
  };
}

/** Some cards are refused, and some people leave the provider's page, before one is registered. */
export function cardVisits(scene: Scene): Visits {
  const misfortunes = scene.chance.int(2);
  let tries = 0;
  return {
    'card-page': async (view, customer) => {
      tries += 1;
      if (tries <= misfortunes) {
        if (scene.chance.chance(0.5)) await typeCard(view, customer, 'declined');
        else await leaveCardPage(view, customer);
      } else await typeCard(view, customer, scene.chance.pick(['plain', 'challenge', 'unsteady'] satisfies [Card, ...Card[]]));
    },
  };
}
