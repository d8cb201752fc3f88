import { ActivityFailure, uuid4 } from '@temporalio/workflow';
import type { PaymentKind } from '../../activities/payments.ts';
import type { paymentSteps } from '../../procedures/payment/steps.ts';
import type { bankDebitText, cardText, invoiceText } from '../../procedures/payment/texts.ts';
import type { Localized } from '../../procedures/step.ts';
import { openCardPage, readPayment } from '../activities.ts';
import type { Checked, Leg } from '../journey/leg.ts';

export interface Payer {
  readonly where: 'dealer' | 'after-delivery';
  readonly customerType: 'personal' | 'corporate';
  readonly account: string;
  readonly texts: { readonly card: typeof cardText; readonly bankDebit: typeof bankDebitText; readonly invoice: typeof invoiceText };
}

/** What is to be paid with. Nothing is stored yet: that stands after the leg, where it cannot be undone. */
export interface Payment {
  readonly id: string;
  readonly kind: PaymentKind;
  readonly label: string;
  readonly reference?: string;
  /** It was registered before this procedure. */
  readonly earlier: boolean;
  /** Notices that stand before the next step. */
  readonly after: readonly string[];
}

type PaymentLeg = Leg<typeof paymentSteps>;

/** The way to pay, asked only where the account has none: one serves all services. */
export async function choosePayment(leg: PaymentLeg, payer: Payer): Promise<Payment> {
  const { registered, canDebitBank } = await leg.once('registered-payment', () => readPayment(payer.account));
  if (registered) return { ...registered, earlier: true, after: [] };
  const method = offered(payer, canDebitBank);
  return leg.askUntil('payment-method', { choices: { method } }, async (answer): Promise<Checked<Payment>> => {
    const chosen = { id: uuid4(), label: '', earlier: false, after: [] };
    if (answer.method === 'card') return registerCard(leg, payer.account, chosen);
    return { found: { ...chosen, kind: answer.method === 'invoice' ? 'invoice' : 'bank-debit' } };
  });
}

/** Bank debit needs the paper form that staff hand over, an invoice goes to a company. */
function offered({ where, customerType, texts }: Payer, canDebitBank: boolean): Readonly<Record<string, Localized>> {
  return {
    card: texts.card,
    ...(where === 'dealer' && canDebitBank && { 'bank-debit': texts.bankDebit }),
    ...(customerType === 'corporate' && { invoice: texts.invoice }),
  };
}

async function registerCard(leg: PaymentLeg, account: string, chosen: Omit<Payment, 'kind'>): Promise<Checked<Payment>> {
  const { procedure, language } = leg.journey;
  const opened = await pageOrNot({ key: `${procedure}/${uuid4()}`, procedure, account, language });
  if (!opened) return { problems: [{ pointer: '/method', code: 'payment-unavailable' }] };
  const { page, url } = opened;
  // Locked: what happens on an earlier page, which was left by going back, does not count.
  const pinned = { values: { page }, locked: ['page'], about: page };
  const {
    result,
    label = '',
    reference,
  } = await leg.consult('card-page', { by: 'provider', after: ['card-start'], show: { url }, ...pinned });
  if (result !== 'registered') return { problems: [{ pointer: '/method', code: `card-${result}` }] };
  return { found: { ...chosen, kind: 'card', label, ...(reference && { reference }), after: ['card-registered'] } };
}

/** Support sees the activity that failed; the customer chooses something else, or tries again later. */
function pageOrNot(opening: Parameters<typeof openCardPage>[0]) {
  return openCardPage(opening).catch((error) => {
    if (!(error instanceof ActivityFailure)) throw error;
    return undefined;
  });
}
