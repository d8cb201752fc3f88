import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { recentMessages } from '../../db/queries/mails.ts';
import { createTestDatabase } from '../../db/testing/test-database.ts';
import { inboxSms } from './inbox.ts';
import type { Sms } from './port.ts';
import { startTwilioServer } from './testing/twilio-server.ts';
import { twilioSms } from './twilio.ts';

const accountSid = 'AC00000000000000000000000000000001';
const server = await startTwilioServer(accountSid, 'contract-test');
const { database, drop } = await createTestDatabase();
afterAll(async () => {
  await server.close();
  await drop();
});

interface Implementation {
  readonly name: string;
  readonly sms: Sms;
  /** What arrived at a number, written as in Japan. */
  arrived(to: string): Promise<string[]>;
}

const implementations: Implementation[] = [
  {
    name: 'inbox',
    sms: inboxSms(database),
    arrived: async (to) => (await recentMessages(database)).filter((message) => message.to === to).map(({ text }) => text),
  },
  {
    name: 'twilio',
    sms: twilioSms({ accountSid, authToken: 'contract-test', from: '+815012345678', baseUrl: server.baseUrl }),
    arrived: async (to) =>
      server.messages.filter((message) => message.get('To') === `+81${to.slice(1)}`).flatMap((message) => message.get('Body') ?? []),
  },
];

describe.each(implementations)('SMS by $name', ({ sms, arrived }) => {
  it('a message arrives at its number as it was written', async () => {
    const text = '確認コード：A1B2C3\nMy TOYOTA+ & you 🚗';
    expect(await sms.send({ key: randomUUID(), to: '09012345678', text })).toEqual({ kind: 'accepted' });
    expect(await arrived('09012345678')).toEqual([text]);
  });

  it.each(['0521234567', '+819087654321', '9087654321', '090-8765-4321', '', '09087654321,09011111111'])(
    '%j is refused, as it is not a mobile number in digits',
    async (to) => {
      expect(await sms.send({ key: randomUUID(), to, text: 'hello' })).toEqual({
        kind: 'refused',
        reason: 'the recipient is not a mobile number of Japan',
      });
      expect(await arrived(to)).toEqual([]);
    },
  );
});

describe('SMS in the inbox', () => {
  it('a message that is sent again by the same key is one message, shown as an SMS', async () => {
    const message = { key: randomUUID(), to: '08011112222', text: 'once' };
    const sms = inboxSms(database);
    await Promise.all([sms.send(message), sms.send(message)]);
    await sms.send(message);
    const shown = (await recentMessages(database)).filter(({ to }) => to === message.to);
    expect(shown).toEqual([expect.objectContaining({ from: 'SMS', subject: 'SMS', messageId: message.key, text: 'once' })]);
  });
});
