import type { serviceApplication as definition } from '../../procedures/service-application/procedure.ts';
import type { Localized } from '../../procedures/step.ts';
import { checkVehicle, noteReason, openLine } from '../activities.ts';
import type { Journey } from '../journey/journey.ts';
import type { Leg } from '../journey/leg.ts';
import { choosePayment, type Payer, type Payment } from '../payment/choose-payment.ts';
import { paymentShownOf } from '../payment/register-chosen.ts';
import type { ConnectedOffer, ServiceApplicationInput } from './input.ts';
import { untilDone } from './until-done.ts';

type ServiceLeg = Leg<(typeof definition)['steps']>;

/** What was chosen: ready to be submitted. */
export interface ConnectedChoice {
  readonly plan: string;
  readonly options: readonly string[];
  /** What the final screen says of them. */
  readonly named?: Localized;
  readonly payment?: Payment;
}

type Answered =
  | { readonly kind: 'apply'; readonly choice: ConnectedChoice }
  | { readonly kind: 'not'; readonly reason?: string; readonly after: readonly string[] }
  /** In another name: nothing more at the dealer's. */
  | { readonly kind: 'other-name' };

/** The connected service. [T3-1, L3-1, T5-1, L5-1] */
export async function connectedPart(journey: Journey<typeof definition>, offer: ConnectedOffer, { payer }: ServiceApplicationInput) {
  const answered = await journey.leg('user', (leg) => ask(leg, offer, payer));
  const { procedure, brand } = journey;
  if (answered.kind === 'not' && answered.reason) await noteReason({ procedure, brand, reason: answered.reason });
  return answered;
}

async function ask(leg: ServiceLeg, offer: ConnectedOffer, payer: Payer): Promise<Answered> {
  const { plan } = offer;
  const { apply } = await leg.ask('apply', { after: ['service-start'], show: { plan } });
  if (!apply) return notApplying(leg, offer, payer);
  if (offer.asksName && !(await leg.ask('contract-name')).sameName) {
    await leg.ask('tell-staff', { after: ['other-name-notice', 'connected-closed'] });
    return { kind: 'other-name' };
  }
  const checked = offer.opensLine ? await lineAndVehicle(leg) : [];
  await leg.ask('service-terms', { after: checked });
  const choice = offer.extras ? await withOptions(leg, plan, offer.extras, payer) : await withDetails(leg, plan);
  await leg.ask('submit');
  return { kind: 'apply', choice };
}

async function notApplying(leg: ServiceLeg, { later }: ConnectedOffer, { where }: Payer): Promise<Answered> {
  if (where === 'after-delivery') return { kind: 'not', after: [later] };
  const { reason } = await leg.ask('questionnaire', { after: [later] });
  return { kind: 'not', reason, after: [] };
}

/** Both waits move on by themselves. [T5-1.3A–5A] */
async function lineAndVehicle(leg: ServiceLeg): Promise<readonly string[]> {
  const key = leg.journey.procedure;
  await leg.once('line', () => leg.wait('line-opening', () => untilDone(openLine, key)));
  await leg.once('vehicle', () => leg.wait('vehicle-check', () => untilDone(checkVehicle, key)));
  return ['vehicle-checked'];
}

/** Payment only where something is added. [T3-1.5A–11A, T5-1.7A–13A, L5-1.4A–10A] */
async function withOptions(
  leg: ServiceLeg,
  plan: string,
  extras: Readonly<Record<string, Localized>>,
  payer: Payer,
): Promise<ConnectedChoice> {
  const { options } = await leg.ask('options', { show: { plan }, choices: { options: extras } });
  const chosen = Object.keys(extras).filter((name) => options.includes(name));
  const payment = chosen.length > 0 ? await choosePayment(leg, payer) : undefined;
  const named = chosen.length > 0 ? inWords(chosen, extras) : undefined;
  const show = { plan, ...(named && { options: named }), ...paymentShownOf(payment) };
  await leg.ask('review-application', { after: payment?.after ?? [], show });
  return { plan, options: chosen, ...(named && { named }), ...(payment && { payment }) };
}

/** LEXUS at the dealer. [L3-1.4A–5A] */
async function withDetails(leg: ServiceLeg, plan: string): Promise<ConnectedChoice> {
  const { notices } = await leg.ask('application-details', { show: { plan } });
  await leg.ask('review-application', { show: { plan, notices } });
  return { plan, options: [notices] };
}

function inWords(chosen: readonly string[], extras: Readonly<Record<string, Localized>>): Localized {
  const labels = chosen.flatMap((name) => extras[name] ?? []);
  return { ja: labels.map(({ ja }) => ja).join('、'), en: labels.map(({ en }) => en).join(', ') };
}
