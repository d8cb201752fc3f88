export interface SmsMessage {
  /** Idempotency key. */
  readonly key: string;
  /** A mobile number of Japan, digits only: `09012345678`. */
  readonly to: string;
  readonly text: string;
}

/** Reasons are safe to log: no numbers, nothing the provider said in its own words. */
export type SmsResult =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unavailable'; readonly reason: string };

export interface Sms {
  readonly name: string;
  send(message: SmsMessage): Promise<SmsResult>;
}
