import type { Comparison, VehicleNumbers } from '../../activities/certificates.ts';
import type { RegistrationAfterDeliveryInput, ThisJourney } from '../registration-after-delivery.ts';

type Unclear = Extract<Comparison, { kind: 'unclear' }>;

const DAY = 24 * 60 * 60 * 1000;

/**
 * A support agent compares account and certificate. The leg is the agent's, so that nothing of the certificate is shown to the customer,
 * who follows. It never ends by itself: support is told before the day after which customers are asked to phone, and on it.
 */
export async function reviewed(
  journey: ThisJourney,
  { reviewWarnDays, reviewDueDays }: RegistrationAfterDeliveryInput,
  numbers: VehicleNumbers,
  { vehicle, compared }: Unclear,
) {
  const from = Date.now();
  const due = from + reviewDueDays * DAY;
  const tell = (reason: string) => journey.raiseAttention({ reason, due });
  await tell('review');
  return journey.leg('reviewer', (leg) => leg.ask('review', { by: 'reviewer', show: { ...numbers, vehicle, ...compared } }), {
    patient: true,
    reminders: [
      { at: from + reviewWarnDays * DAY, summary: 'the review is due soon', work: () => tell('review-due-soon') },
      { at: due, summary: 'the review is overdue', work: () => tell('review-overdue') },
    ],
  });
}
