import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { openInbox } from './inbox.ts';
import { smtpMail } from './smtp.ts';

const message = { key: 'procedure-1/created', to: 'hanako@example.jp', subject: 'Hello', text: 'Welcome.' };
const from = 'no-reply@mail.example.jp';

describe('SMTP', () => {
  it('a server that is down is unavailable', async () => {
    const inbox = openInbox({ onMessage() {} });
    const port = await inbox.listen(0);
    await inbox.close();
    const mail = smtpMail({ host: '127.0.0.1', port, from });
    expect(await mail.send(message)).toEqual({ kind: 'unavailable', reason: 'SMTP ECONNREFUSED at CONN' });
    await mail.close();
  });

  it('a server that goes away between two mails and comes back is used again', async () => {
    const texts: string[] = [];
    const open = () => openInbox({ onMessage: ({ text }) => void texts.push(text.trim()) });
    const first = open();
    const port = await first.listen(0);
    const mail = smtpMail({ host: '127.0.0.1', port, from });
    expect(await mail.send({ ...message, text: 'one' })).toEqual({ kind: 'accepted' });
    await first.close();
    expect(await mail.send({ ...message, text: 'two' })).toMatchObject({ kind: 'unavailable' });
    const second = open();
    await second.listen(port);
    expect(await mail.send({ ...message, text: 'three' })).toEqual({ kind: 'accepted' });
    expect(texts).toEqual(['one', 'three']);
    await mail.close();
    await second.close();
  });

  it('credentials are not sent to a server without TLS', async () => {
    const inbox = openInbox({ onMessage() {} });
    const port = await inbox.listen(0);
    const mail = smtpMail({ host: '127.0.0.1', port, from, credentials: { user: 'tetsuzuki', pass: 'secret' } });
    expect(await mail.send(message)).toMatchObject({ kind: 'unavailable' });
    await mail.close();
    await inbox.close();
  });

  it.each([
    ['554 5.7.1 hanako@example.jp is blocked', 'SMTP 554'],
    ['421 too busy for hanako@example.jp', 'SMTP 421'],
  ])('a greeting of %j is unavailable, and its words stay out of the reason', async (greeting, reason) => {
    const server = createServer((socket) => socket.on('error', () => undefined).end(`${greeting}\r\n`)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const mail = smtpMail({ host: '127.0.0.1', port: address.port, from });
    const result = await mail.send(message);
    expect(result).toMatchObject({ kind: 'unavailable', reason: expect.stringContaining(reason) });
    expect(JSON.stringify(result)).not.toContain('hanako');
    await mail.close();
    server.close();
  });

  it('after closing, sending is unavailable', async () => {
    const mail = smtpMail({ host: '127.0.0.1', port: 25, from });
    await mail.close();
    expect(await mail.send(message)).toMatchObject({ kind: 'unavailable' });
  });

  it('a sender without an address is a mistake of configuration', () => {
    expect(() => smtpMail({ host: '127.0.0.1', port: 25, from: 'TOYOTA' })).toThrow(/sender/);
  });
});

describe('inbox', () => {
  it('a port that is taken rejects', async () => {
    const first = openInbox({ onMessage() {} });
    const port = await first.listen(0);
    await expect(openInbox({ onMessage() {} }).listen(port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await first.close();
  });
});
