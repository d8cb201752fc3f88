import type { serviceApplication as definition } from '../../procedures/service-application/procedure.ts';
import type { Localized } from '../../procedures/step.ts';
import type { Journey } from '../journey/journey.ts';
import { choosePayment, type Payer, type Payment } from '../payment/choose-payment.ts';
import { paymentShownOf } from '../payment/register-chosen.ts';

export interface ChargingChoice {
  readonly plan: string;
  readonly named: Localized;
  readonly payment: Payment;
}

/** Charging support; nothing when it is not applied for. [T3-2, L3-2, T5-2, L5-2] */
export function chargingPart(
  journey: Journey<typeof definition>,
  plans: Readonly<Record<string, Localized>>,
  payer: Payer,
  before: readonly string[],
): Promise<ChargingChoice | undefined> {
  return journey.leg('user', async (leg) => {
    const { apply } = await leg.ask('charging-apply', { after: before });
    if (!apply) {
      if (payer.where === 'dealer') await leg.ask('tell-staff', { after: ['charging-later', 'charging-closed'] });
      return undefined;
    }
    await leg.ask('charging-terms');
    const { plan } = await leg.ask('plan', { choices: { plan: plans } });
    const named = plans[plan] ?? { ja: plan, en: plan };
    const payment = await choosePayment(leg, payer);
    await leg.ask('review-charging', { after: payment.after, show: { plan: named, ...paymentShownOf(payment) } });
    await leg.ask('submit-charging');
    return { plan, named, payment };
  });
}

/** At the dealer the customer shows the staff that all is done. [T3-2.11A–12A] */
export function tellStaff(journey: Journey<typeof definition>): Promise<unknown> {
  return journey.leg('user', (leg) => leg.ask('tell-staff', { after: ['charging-closed'] }));
}
