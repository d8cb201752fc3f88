export type MailMessage = {
  /** Idempotency key: the same key gives the same Message-ID, so a mail that is sent again can be recognised. */
  key: string;
  /** One address, without a display name. */
  to: string;
  /** Address, or `display name <address>`. Default: the sender that is configured. */
  from?: string;
  subject: string;
  text: string;
};

/** Reasons are safe to log: no addresses, nothing the server said in its own words. */
export type MailResult =
  /** The next mail server has taken it over. */
  | { kind: 'accepted' }
  /** Sending it again would get the same answer. */
  | { kind: 'refused'; reason: string }
  /** Nothing is wrong with the message as far as is known; try later. It may have been sent (the connection broke after it). */
  | { kind: 'unavailable'; reason: string };

export interface Mail {
  /** Which implementation sends, for logs and the health page. */
  readonly name: string;
  send(message: MailMessage): Promise<MailResult>;
  /** Ends the idle connections; a mail under way is finished. Afterwards `send` is unavailable. */
  close(): Promise<void>;
}
