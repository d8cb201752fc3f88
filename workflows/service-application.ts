import type { serviceApplication as definition } from '../procedures/service-application/procedure.ts';
import { applyForService } from './activities.ts';
import { Ended, Expired } from './journey/interruption.ts';
import type { Journey } from './journey/journey.ts';
import { procedure } from './journey/procedure.ts';
import { paymentShownOf, registerChosen } from './payment/register-chosen.ts';
import { type ChargingChoice, chargingPart, tellStaff } from './service-application/charging.ts';
import { type ConnectedChoice, connectedPart } from './service-application/connected.ts';
import type { ServiceApplicationInput } from './service-application/input.ts';

type ThisJourney = Journey<typeof definition>;

interface Applied {
  readonly connected?: ConnectedChoice | undefined;
  readonly charging?: ChargingChoice | undefined;
}

/** Sections 3 and 5: the connected service, then charging support, each where there is one to apply for. */
export const serviceApplication = procedure<typeof definition, ServiceApplicationInput>(async (journey, input) => {
  const first = input.connected && (await connectedPart(journey, input.connected, input));
  if (first?.kind === 'other-name') return journey.end('declined', 'not-applied');
  const connected = first?.kind === 'apply' ? first.choice : undefined;
  if (connected) await submitConnected(journey, input, connected);

  const before = first === undefined ? ['service-start'] : first.kind === 'not' ? first.after : [];
  if (!input.charging) return finish(journey, { connected }, before);
  const charging = await orKeep(journey, { connected }, () => chargingOf(journey, input, before));
  // Whoever does not apply for it has told the staff already.
  if (charging && input.payer.where === 'dealer') await orKeep(journey, { connected, charging }, () => tellStaff(journey));
  const another = !charging && input.payer.where === 'after-delivery' ? ['charging-another-day'] : [];
  return finish(journey, { connected, charging }, another);
});

async function submitConnected(journey: ThisJourney, input: ServiceApplicationInput, { plan, options, payment }: ConnectedChoice) {
  if (payment) await registerChosen(journey, input.payer.account, payment);
  await applyForService({
    ...whoApplies(journey, input),
    service: 'connected',
    plan,
    options,
    ...(payment && { paymentMethod: payment.id }),
  });
}

async function chargingOf(journey: ThisJourney, input: ServiceApplicationInput, before: readonly string[]) {
  const choice = await chargingPart(journey, input.charging?.plans ?? {}, input.payer, before);
  if (!choice) return undefined;
  const { plan, payment } = choice;
  await registerChosen(journey, input.payer.account, payment);
  await applyForService({ ...whoApplies(journey, input), service: 'charging', plan, options: [], paymentMethod: payment.id });
  return choice;
}

/** What was submitted stays so, also when the customer stops after it or does not come back. */
async function orKeep<T>(journey: ThisJourney, applied: Applied, part: () => Promise<T>): Promise<T> {
  try {
    return await part();
  } catch (error) {
    const isOver = error instanceof Ended || error instanceof Expired;
    if (!isOver || (!applied.connected && !applied.charging)) throw error;
    return finish(journey, applied, []);
  }
}

function whoApplies({ procedure }: ThisJourney, { registration, contract, payer }: ServiceApplicationInput) {
  return { procedure, registration, account: payer.account, ...(contract && { contract }) };
}

function finish(journey: ThisJourney, applied: Applied, after: readonly string[]): never {
  const { connected, charging } = applied;
  if (!connected && !charging) return journey.end('declined', 'not-applied', { after });
  const named = connected?.named;
  const show = {
    ...(connected && { connected: connected.plan }),
    ...(named && { options: named }),
    ...(charging && { charging: charging.named }),
    ...paymentShownOf(charging?.payment ?? connected?.payment),
  };
  return journey.end('completed', 'applied', { after, show, ...(connected && { next: ['sharing'] }) });
}
