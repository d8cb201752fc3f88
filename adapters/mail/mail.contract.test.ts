import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openInbox, type ReceivedMail } from './inbox.ts';
import { smtpMail } from './smtp.ts';

const received: ReceivedMail[] = [];
const errors: unknown[] = [];
let storage: 'works' | 'fails' = 'works';
const inbox = openInbox({
  onMessage(message) {
    if (storage === 'fails') throw new Error('the disk is full');
    received.push(message);
  },
  accepts: (recipient) => !recipient.startsWith('nobody@'),
  onError: (error) => errors.push(error),
  maxBytes: 20_000,
  now: () => new Date('2026-09-01T09:00:00+09:00'),
});
const port = await inbox.listen(0);

const implementations = [smtpMail({ host: '127.0.0.1', port, from: 'マイトヨタ <no-reply@mail.example.jp>' })];

afterAll(async () => {
  await Promise.all(implementations.map((mail) => mail.close()));
  await inbox.close();
});

beforeEach(() => {
  received.length = 0;
  errors.length = 0;
  storage = 'works';
});

const message = { key: 'procedure-1/created', to: 'hanako@example.jp', subject: 'Account created', text: 'Welcome.\n' };

describe.each(implementations)('mail by $name', (mail) => {
  it('a mail in Japanese arrives intact', async () => {
    const subject = '【重要】TOYOTAアカウントの登録が完了しました（髙橋 﨑子 様）🚗 ― とても長い件名でも途中で壊れずにそのまま届きます';
    const text =
      '髙橋 﨑子 様\n\nご登録ありがとうございます。\n①～③をご確認ください。\n.\n. ここで終わりではありません\nhttps://example.jp/?a=1&b=2\n';
    expect(await mail.send({ ...message, subject, text })).toEqual({ kind: 'accepted' });
    expect(received).toEqual([
      {
        messageId: expect.stringMatching(/^<[0-9a-f]{32}@mail\.example\.jp>$/),
        to: 'hanako@example.jp',
        from: 'マイトヨタ <no-reply@mail.example.jp>',
        subject,
        text,
        receivedAt: new Date('2026-09-01T00:00:00Z'),
      },
    ]);
  });

  it('a mail can name its own sender, and keeps the Message-ID of its key', async () => {
    await mail.send(message);
    await mail.send({ ...message, from: 'レクサス <no-reply@lexus.example.jp>' });
    expect(received.map((each) => each.from)).toEqual(['マイトヨタ <no-reply@mail.example.jp>', 'レクサス <no-reply@lexus.example.jp>']);
    expect(received[1]?.messageId).toBe(received[0]?.messageId);
  });

  it('the same key gives the same Message-ID, another key another one', async () => {
    await mail.send(message);
    await mail.send({ ...message, text: 'sent again' });
    await mail.send({ ...message, key: 'procedure-2/created' });
    const [first, again, other] = received.map((each) => each.messageId);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('the Message-ID does not tell the key', async () => {
    await mail.send(message);
    expect(received[0]?.messageId).not.toContain('procedure-1');
  });

  it('an address with dots where the RFC allows none, as carriers issued them, is reached', async () => {
    expect(await mail.send({ ...message, to: 'ha..nako.@carrier.example.jp' })).toEqual({ kind: 'accepted' });
    expect(received[0]?.to).toBe('ha..nako.@carrier.example.jp');
  });

  it('a recipient whom the server refuses with 550 is refused, without the address in the reason', async () => {
    const result = await mail.send({ ...message, to: 'nobody@example.jp' });
    expect(result).toEqual({ kind: 'refused', reason: 'SMTP 550 at RCPT TO' });
  });

  it('a server that answers 451 is unavailable, and accepts the same mail afterwards', async () => {
    storage = 'fails';
    expect(await mail.send(message)).toEqual({ kind: 'unavailable', reason: 'SMTP 451 at DATA' });
    expect(errors).toHaveLength(1);
    storage = 'works';
    expect(await mail.send(message)).toEqual({ kind: 'accepted' });
  });

  it('a mail larger than the inbox takes is refused', async () => {
    expect(await mail.send({ ...message, text: '大'.repeat(20_000) })).toMatchObject({ kind: 'refused' });
    expect(received).toEqual([]);
  });

  it.each(['a@example.jp, b@example.jp', 'a@example.jp\r\nRCPT TO:<b@example.jp>', 'Hanako <a@example.jp>', 'hanako', ''])(
    '%j is refused, as it is not one address',
    async (to) => {
      expect(await mail.send({ ...message, to })).toEqual({ kind: 'refused', reason: 'the recipient is not one mail address' });
      expect(received).toEqual([]);
    },
  );

  it('a line break in the subject adds no header', async () => {
    await mail.send({ ...message, subject: 'Hello\r\nBcc: other@example.jp' });
    expect(received.map((each) => each.to)).toEqual(['hanako@example.jp']);
  });

  it('ten mails at once all arrive', async () => {
    const results = await Promise.all(Array.from({ length: 10 }, (_, index) => mail.send({ ...message, key: `many/${index}` })));
    expect(results).toEqual(Array(10).fill({ kind: 'accepted' }));
    expect(new Set(received.map((each) => each.messageId)).size).toBe(10);
  });
});
