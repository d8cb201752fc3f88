import type { ProcedureView } from '../../api/contract/view.ts';
import { effects } from '../effects.ts';
import type { Customer } from './customer.ts';

/** Test cards of the simulated provider. */
export const cards = {
  plain: '4242424242424242',
  challenge: '4000000000003220',
  declined: '4000000000000002',
  unsteady: '4000000000000119',
} as const;

export type Card = keyof typeof cards;

const TYPED = { 'Content-Type': 'application/x-www-form-urlencoded' };

/** Types a card on the provider's page and comes back, pressing each button until the page has gone on. */
export async function typeCard({ id, step }: ProcedureView, customer: Customer, card: Card): Promise<void> {
  const { pathname: page } = new URL(String(step.show.url));
  const press = (button: string, form: Record<string, string> = {}) =>
    customer.persist(`card page ${button}`, () => customer.send('POST', `${page}${button}`, new URLSearchParams(form).toString(), TYPED));
  let back: string | null = null;
  while (!back) {
    await press('', { number: cards[card], expiry: '12/40', code: '123' });
    await press('/register');
    if (card === 'challenge') await press('/challenge', { password: '1234' });
    // Somebody who comes to a page that is done with is sent back to the shop.
    back = (await customer.persist('card page', () => customer.get(page))).headers.get('location');
  }
  const state = card === 'declined' ? 'refused' : 'registered';
  customer.world.ledger.promise(effects.cardPage(id, state), effects.step(id, 'told', 'card-page'));
  await customer.persist('back from the card page', () => customer.get(new URL(back).pathname));
}

/** Leaves the provider's page by its cancel button. */
export async function leaveCardPage({ id, step }: ProcedureView, customer: Customer): Promise<void> {
  const { pathname: page } = new URL(String(step.show.url));
  await customer.persist('card page cancel', () => customer.send('POST', `${page}/cancel`, '', TYPED));
  customer.world.ledger.promise(effects.cardPage(id, 'abandoned'), effects.step(id, 'told', 'card-page'));
  await customer.persist('back from the card page', () => customer.get(`/v1/payments/return/${id}`));
}
