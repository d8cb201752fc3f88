import { EventEmitter } from 'node:events';
import { openInbox, type ReceivedMail } from '../../adapters/mail/inbox.ts';

/** A mail server that keeps every delivery, also of a message that it has had before: what a person's mailbox would show. */
export interface Mailbox {
  readonly port: number;
  readonly deliveries: readonly ReceivedMail[];
  /** Distinct messages to an address, in the order in which they came. */
  mailsTo(address: string): readonly ReceivedMail[];
  /** Waits until so many distinct messages to the address are there that `wanted` takes, and resolves to the last of them. */
  nth(address: string, count: number, wanted: (mail: ReceivedMail) => boolean, over: AbortSignal): Promise<ReceivedMail>;
  close(): Promise<void>;
}

export async function openMailbox(): Promise<Mailbox> {
  const deliveries: ReceivedMail[] = [];
  const arrivals = new EventEmitter().setMaxListeners(0);
  const inbox = openInbox({
    onMessage(mail) {
      deliveries.push(mail);
      arrivals.emit(mail.to);
    },
  });
  const mailsTo = (address: string) => {
    const seen = new Set<string>();
    return deliveries.filter(({ to, messageId }) => to === address && !seen.has(messageId) && seen.add(messageId));
  };
  return {
    port: await inbox.listen(0),
    deliveries,
    mailsTo,
    nth(address, count, wanted, over) {
      return new Promise((resolve, reject) => {
        const look = () => {
          const mail = mailsTo(address).filter(wanted)[count - 1];
          if (!mail && !over.aborted) return;
          arrivals.off(address, look);
          over.removeEventListener('abort', look);
          if (mail) resolve(mail);
          else reject(new Error(`mail ${count} did not come`));
        };
        arrivals.on(address, look);
        over.addEventListener('abort', look);
        look();
      });
    },
    close: () => inbox.close(),
  };
}
