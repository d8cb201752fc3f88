import type { paymentRegistration as definition } from '../procedures/payment-registration/procedure.ts';
import { procedure } from './journey/procedure.ts';
import { choosePayment, type Payer } from './payment/choose-payment.ts';
import { paymentShownOf, registerChosen } from './payment/register-chosen.ts';

/** Another way to pay, after a bank debit that could not be set up. */
export const paymentRegistration = procedure<typeof definition, Payer>(async (journey, payer) => {
  const payment = await journey.leg('user', (leg) => choosePayment(leg, payer));
  await registerChosen(journey, payer.account, payment);
  return journey.end('completed', 'payment-registered', { after: payment.after, show: paymentShownOf(payment) });
});
