import { currentPaymentMethod, noteMandate, settlePaymentMethod, storePaymentMethod } from '../db/queries/payment-methods.ts';
import { storePaymentPage } from '../db/queries/payment-pages.ts';
import type { Language } from '../procedures/step.ts';
import type { ActivityContext } from './context.ts';
import { whileBeating } from './while-beating.ts';

export type PaymentKind = 'card' | 'bank-debit' | 'invoice';

export interface PaymentMethod {
  readonly id: string;
  readonly kind: PaymentKind;
  /** What may be shown of a card; empty for the other kinds. */
  readonly label: string;
}

export interface NewPaymentMethod extends PaymentMethod {
  readonly account: string;
  /** The provider's reference of a card. */
  readonly reference?: string;
}

interface Opening {
  readonly key: string;
  readonly procedure: string;
  readonly account: string;
  readonly language: Language;
}

export interface PaymentActivities {
  /** What an account pays with, if anything, and whether a bank debit can be set up at all. */
  readPayment(account: string): Promise<{ readonly registered?: PaymentMethod; readonly canDebitBank: boolean }>;
  /** The provider's page for a card. Idempotent by key. Fails while the provider is away. */
  openCardPage(opening: Opening): Promise<{ readonly page: string; readonly url: string }>;
  /** Hands a bank debit over to the provider. Idempotent by key. */
  openMandate(opening: Opening & { readonly method: string }): Promise<{ readonly mandate: string }>;
  /** It replaces the account's earlier one. A bank debit is pending at first. Idempotent by id. */
  registerPayment(method: NewPaymentMethod): Promise<void>;
  /** A pending bank debit has been decided. */
  settlePayment(settled: { readonly method: string; readonly state: 'active' | 'failed' }): Promise<void>;
}

/** Somebody waits for it. */
const HEARTBEAT = 400;

export function paymentActivities({ database, payments, publicUrl }: ActivityContext): PaymentActivities {
  return {
    async readPayment(account) {
      const method = await currentPaymentMethod(database, account);
      const { canDebitBank } = payments;
      if (!method) return { canDebitBank };
      const { id, kind, label } = method;
      return { registered: { id, kind, label }, canDebitBank };
    },

    async openCardPage({ key, procedure, account, language }) {
      const returnUrl = new URL(`/v1/payments/return/${procedure}`, publicUrl).href;
      const { page, url } = await whileBeating(() => payments.openCardPage({ key, account, returnUrl, language }), HEARTBEAT);
      await storePaymentPage(database, { page, procedure, kind: 'card', language });
      return { page, url };
    },

    async openMandate({ key, procedure, account, language, method }) {
      const { mandate } = await payments.openMandate({ key, account, language });
      await storePaymentPage(database, { page: mandate, procedure, kind: 'mandate', language });
      await noteMandate(database, method, mandate);
      return { mandate };
    },

    registerPayment: (method) => storePaymentMethod(database, { ...method, state: method.kind === 'bank-debit' ? 'pending' : 'active' }),

    settlePayment: ({ method, state }) => settlePaymentMethod(database, method, state),
  };
}
