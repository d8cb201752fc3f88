import { EventEmitter, on, once } from 'node:events';
import type { Mail, MailMessage } from '../../adapters/mail/port.ts';

/** A mail server and everybody's inbox, in this process: can be away, and can refuse an address for good. */
export interface Mailbox extends Mail {
  readonly messages: readonly MailMessage[];
  /** Resolves when somebody tries to send while it is away. */
  nextTurnedAway(): Promise<unknown>;
  away: boolean;
  refuse(address: string): void;
  /** The nth mail to an address, now or when it arrives. */
  mailTo(address: string, nth?: number): Promise<MailMessage>;
  /** The six digits in it. */
  codeTo(address: string, nth?: number): Promise<string>;
}

export function openMailbox(): Mailbox {
  const messages: MailMessage[] = [];
  const refused = new Set<string>();
  const arrivals = new EventEmitter().setMaxListeners(0);
  const to = (address: string) => messages.filter((message) => message.to === address);

  const mailbox = {
    name: 'mailbox',
    messages,
    nextTurnedAway: () => once(arrivals, 'turned-away'),
    away: false,
    refuse: (address: string) => void refused.add(address),
    async send(message: MailMessage) {
      if (mailbox.away) {
        arrivals.emit('turned-away');
        return { kind: 'unavailable' as const, reason: 'away' };
      }
      if (refused.has(message.to)) return { kind: 'refused' as const, reason: 'no such mailbox' };
      messages.push(message);
      arrivals.emit('mail');
      return { kind: 'accepted' as const };
    },
    close: async () => undefined,
    async mailTo(address: string, nth = 1) {
      const arriving = on(arrivals, 'mail');
      for (let mail = to(address)[nth - 1]; ; mail = to(address)[nth - 1]) {
        if (mail) return mail;
        await arriving.next();
      }
    },
    async codeTo(address: string, nth = 1) {
      const [code] = /\d{6}/.exec((await mailbox.mailTo(address, nth)).text) ?? [];
      if (!code) throw new Error('There is no code in this mail');
      return code;
    },
  };
  return mailbox;
}
