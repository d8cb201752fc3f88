import { registerPayment } from '../activities.ts';
import type { BankDebitInput } from '../bank-debit.ts';
import type { AnyJourney } from '../journey/journey.ts';
import { launch } from '../journey/launch.ts';
import type { Payment } from './choose-payment.ts';

/** Stores what was chosen. A bank debit is accepted, and followed by a procedure of its own until the bank has decided. */
export async function registerChosen(journey: AnyJourney, account: string, { earlier, after: _after, ...method }: Payment): Promise<void> {
  if (earlier) return;
  await registerPayment({ ...method, account });
  if (method.kind !== 'bank-debit') return;
  const input: BankDebitInput = { account, method: method.id };
  await launch(journey, 'bank-debit', { owner: 'user', role: 'user', input });
}

/** What a review or a final screen says of it. */
export function paymentShownOf(payment: Payment | undefined) {
  return payment ? { payment: payment.kind, ...(payment.label && { card: payment.label }) } : {};
}
