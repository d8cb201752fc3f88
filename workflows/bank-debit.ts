import type { bankDebit as definition } from '../procedures/bank-debit/procedure.ts';
import { makeNextLink, openMandate, readAccount, sendMail, settlePayment } from './activities.ts';
import { Expired } from './journey/interruption.ts';
import type { Journey } from './journey/journey.ts';
import { procedure } from './journey/procedure.ts';

export interface BankDebitInput {
  readonly account: string;
  /** The payment method that is pending. */
  readonly method: string;
}

const DAY = 24 * 60 * 60 * 1000;
/** A form that has not come back by then is lost. */
const DEADLINE_DAYS = 60;
const LINK_DAYS = 30;

/** Follows a bank debit until the bank has decided. */
export const bankDebit = procedure<typeof definition, BankDebitInput>(async (journey, { account, method }) => {
  const state = await decided(journey, account, method);
  await settlePayment({ method, state });
  if (state === 'active') return journey.end('completed', 'debit-active');
  journey.afterwards(() => tellFailure(journey, account));
  return journey.end('refused', 'debit-failed', { next: ['payment-registration'] });
});

async function decided(journey: Journey<typeof definition>, account: string, method: string): Promise<'active' | 'failed'> {
  const { procedure, language } = journey;
  const { mandate } = await openMandate({ key: procedure, procedure, account, language, method });
  const pinned = { values: { mandate }, locked: ['mandate'] };
  try {
    const { result } = await journey.leg('user', (leg) => leg.ask('mandate', { by: 'provider', ...pinned }), {
      until: Date.now() + DEADLINE_DAYS * DAY,
    });
    return result;
  } catch (error) {
    if (error instanceof Expired) return 'failed';
    // Stopped by the customer: nothing will be debited.
    await settlePayment({ method, state: 'failed' });
    throw error;
  }
}

async function tellFailure({ procedure, brand, language }: Journey<typeof definition>, account: string): Promise<void> {
  const { email } = await readAccount(account);
  const expiresAt = Date.now() + LINK_DAYS * DAY;
  const link = { key: `${procedure}/payment`, type: 'payment-registration', role: 'user', after: procedure, expiresAt } as const;
  const { url } = await makeNextLink(link);
  await sendMail({ key: `${procedure}/mandate-failed`, mail: 'mandate-failed', to: email, brand, language, words: { url } });
}
