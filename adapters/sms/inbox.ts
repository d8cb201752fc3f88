import { randomUUID } from 'node:crypto';
import type { Database } from '../../db/database.ts';
import { storeMessage } from '../../db/queries/mails.ts';
import { notAMobileNumber, toE164 } from './e164.ts';
import type { Sms } from './port.ts';

/** For trying things out: messages appear in the inbox page, beside the mails. */
export function inboxSms(database: Database): Sms {
  return {
    name: 'inbox',
    async send({ key, to, text }) {
      if (!toE164(to)) return notAMobileNumber;
      await storeMessage(database, { id: randomUUID(), messageId: key, to, from: 'SMS', subject: 'SMS', text, receivedAt: new Date() });
      return { kind: 'accepted' };
    },
  };
}
