import type { Language } from '../../procedures/step.ts';

export interface CardPageRequest {
  /** Idempotency key: the same key gives the same page. */
  readonly key: string;
  /** The account the card belongs to: a reference, never a name. */
  readonly account: string;
  /** Where the provider sends the customer's browser afterwards, however it ended. */
  readonly returnUrl: string;
  readonly language: Language;
}

/** Where the provider's page stands. The provider is the authority: what a browser or a webhook claims is looked up here. */
export type CardPageState =
  | { readonly kind: 'open' }
  /** `label` is what may be shown of the card, e.g. `Visa •••• 4242`. */
  | { readonly kind: 'registered'; readonly reference: string; readonly label: string }
  /** Declined by the issuer, or 3-D Secure failed. */
  | { readonly kind: 'refused' }
  /** The customer left the page, or it expired. */
  | { readonly kind: 'abandoned' };

export type MandateState = 'pending' | 'active' | 'failed';

/** What a webhook is about. It says that something has moved, never what: that is read afterwards. */
export type PaymentEvent =
  | { readonly kind: 'card-page'; readonly page: string }
  | { readonly kind: 'mandate'; readonly mandate: string }
  | { readonly kind: 'other' }
  | { readonly kind: 'bad-signature' };

/** Cards on the provider's own pages, and bank-debit mandates. Card numbers are never seen here. Throws while the provider is away. */
export interface Payments {
  readonly name: string;
  /** Whether mandates are offered at all. Where it is false, `openMandate` and `readMandate` throw: ask before offering bank debit. */
  readonly canDebitBank: boolean;
  openCardPage(request: CardPageRequest): Promise<{ readonly page: string; readonly url: string }>;
  readCardPage(page: string): Promise<CardPageState>;
  /** The paper form is on its way to the bank; it becomes active or fails days later. Idempotent by key. */
  openMandate(request: Pick<CardPageRequest, 'key' | 'account' | 'language'>): Promise<{ readonly mandate: string }>;
  readMandate(mandate: string): Promise<MandateState>;
  /** Checks the signature over the raw body. */
  readEvent(body: Buffer, headers: Readonly<Record<string, string | string[] | undefined>>): PaymentEvent;
}
