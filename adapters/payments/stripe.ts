import { z } from 'zod';
import type { PaymentEvent, Payments } from './port.ts';
import { isSignedBy, signedJson } from './signature.ts';
import { openStripe, type StripeConnection } from './stripe-request.ts';
import { cardPageState, sessionAnswer } from './stripe-session.ts';

interface StripeOptions extends StripeConnection {
  /** Of the endpoint: `whsec_…`. */
  readonly webhookSecret: string;
  now?(): Date;
}

const opened = z.object({ id: z.string().min(1), url: z.url() });
const event = z.object({ type: z.string(), data: z.object({ object: z.object({ id: z.string().min(1), mode: z.string() }) }) });

/** The session has ended. A refused try is not among them: the customer may still use another card on the same page. */
const endings = ['checkout.session.completed', 'checkout.session.expired'];

/**
 * Cards on Stripe's Checkout pages: a session in setup mode registers a card and takes no money.
 *
 * - Stripe keeps an idempotency key for at least 24 hours, as long as a session is open. The same key with other words is refused.
 * - Leaving the page by its back link does not end a session: it is read as open until it expires, 24 hours after it was made.
 */
export function stripePayments({ webhookSecret, now = () => new Date(), ...connection }: StripeOptions): Payments {
  const call = openStripe(connection);

  return {
    name: 'stripe',
    canDebitBank: false,

    async openCardPage({ key, account, returnUrl, language }) {
      const session = await call('POST /v1/checkout/sessions', opened, {
        idempotencyKey: key,
        form: {
          mode: 'setup',
          // Named, as otherwise Stripe chooses methods by a currency, and may offer others than cards.
          'payment_method_types[0]': 'card',
          // A card that belongs to no customer cannot be charged later.
          customer_creation: 'always',
          client_reference_id: account,
          success_url: returnUrl,
          cancel_url: returnUrl,
          locale: language,
        },
      });
      return { page: session.id, url: session.url };
    },

    async readCardPage(page) {
      const session = await call('GET /v1/checkout/sessions/{id}', sessionAnswer, {
        path: { id: page },
        query: [['expand[]', 'setup_intent.payment_method']],
      });
      return cardPageState(session);
    },

    async openMandate() {
      throw new Error('Bank debit is not offered with this provider');
    },

    async readMandate() {
      throw new Error('Bank debit is not offered with this provider');
    },

    readEvent(body, headers): PaymentEvent {
      const signed = isSignedBy({ header: headers['stripe-signature'], body, secret: webhookSecret, now: now() });
      if (!signed) return { kind: 'bad-signature' };
      const { data } = event.safeParse(signedJson(body));
      if (!data || !endings.includes(data.type) || data.data.object.mode !== 'setup') return { kind: 'other' };
      return { kind: 'card-page', page: data.data.object.id };
    },
  };
}
