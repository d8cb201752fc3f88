import { EventEmitter, on } from 'node:events';
import type { Sms, SmsMessage } from '../../adapters/sms/port.ts';

/** An SMS provider and everybody's mobile phone, in this process: can be away, and can refuse a number for good. */
export interface Phones extends Sms {
  readonly messages: readonly SmsMessage[];
  away: boolean;
  refuse(number: string): void;
  /** The nth message to a number, now or when it arrives. */
  smsTo(number: string, nth?: number): Promise<{ readonly text: string; readonly code: string; readonly url: string }>;
}

export function openPhones(): Phones {
  const messages: SmsMessage[] = [];
  const refused = new Set<string>();
  const arrivals = new EventEmitter().setMaxListeners(0);

  const phones: Phones = {
    name: 'phones',
    messages,
    away: false,
    refuse: (number) => void refused.add(number),
    async send(message) {
      if (phones.away) return { kind: 'unavailable', reason: 'away' };
      if (refused.has(message.to)) return { kind: 'refused', reason: 'no such number' };
      messages.push(message);
      arrivals.emit('sms');
      return { kind: 'accepted' };
    },
    async smsTo(number, nth = 1) {
      const arriving = on(arrivals, 'sms');
      const find = () => messages.filter(({ to }) => to === number)[nth - 1];
      for (let message = find(); ; message = find()) {
        if (message) return { text: message.text, ...partsOf(message.text) };
        await arriving.next();
      }
    },
  };
  return phones;
}

function partsOf(text: string): { code: string; url: string } {
  const code = /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0];
  const url = /https?:\S+/.exec(text)?.[0];
  if (!code || !url) throw new Error('There is no code or no link in this SMS');
  return { code, url };
}
