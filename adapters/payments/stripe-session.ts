import { z } from 'zod';
import type { CardPageState } from './port.ts';

const card = z.object({ brand: z.string(), last4: z.string().regex(/^[0-9]{4}$/) });

/** A Checkout Session, read with `expand[]=setup_intent.payment_method`. */
export const sessionAnswer = z.object({
  id: z.string().min(1),
  status: z.enum(['open', 'complete', 'expired']),
  setup_intent: z
    .object({
      status: z.string(),
      last_setup_error: z.object({ type: z.string() }).nullish(),
      payment_method: z.object({ id: z.string().min(1), card: card.nullish() }).nullish(),
    })
    .nullish(),
});

/** As the networks write themselves. */
const brands: Readonly<Record<string, string>> = {
  amex: 'American Express',
  diners: 'Diners Club',
  discover: 'Discover',
  jcb: 'JCB',
  mastercard: 'Mastercard',
  unionpay: 'UnionPay',
  visa: 'Visa',
};

export function cardPageState({ status, setup_intent: intent }: z.infer<typeof sessionAnswer>): CardPageState {
  if (status === 'expired') return { kind: 'abandoned' };
  const method = intent?.payment_method;
  if (status === 'complete' && intent?.status === 'succeeded' && method) {
    return { kind: 'registered', reference: method.id, label: labelOf(method.card) };
  }
  // An open session remembers the last refusal, also while the customer tries another card on it.
  return intent?.last_setup_error ? { kind: 'refused' } : { kind: 'open' };
}

function labelOf(shown: z.infer<typeof card> | null | undefined): string {
  if (!shown) return 'Card';
  return `${brands[shown.brand] ?? 'Card'} •••• ${shown.last4}`;
}
