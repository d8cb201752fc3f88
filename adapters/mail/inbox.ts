import { once } from 'node:events';
import PostalMime, { type Address } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

export type ReceivedMail = {
  /** With its angle brackets; empty when the mail has none. The same again means the same mail again. */
  messageId: string;
  /** Addresses it was delivered to, separated by ", ". */
  to: string;
  /** Address, or `display name <address>`. */
  from: string;
  subject: string;
  text: string;
  receivedAt: Date;
};

export type InboxOptions = {
  /** Keeps the mail. When it rejects, the sender is told to try again later (451). */
  onMessage(message: ReceivedMail): void | Promise<void>;
  /** Recipients it answers false for are refused (550). Default: everyone has a mailbox. */
  accepts?(recipient: string): boolean;
  /** Told what the sender does not learn: why a message was not kept or read, and failures of a connection or the listener. */
  onError?(error: unknown): void;
  /** Bytes of a whole message. Default 1 MiB; larger ones are refused (552). */
  maxBytes?: number;
  now?(): Date;
};

/** A mail server for trying things out: listens on the loopback only, without TLS or accounts, and stores nothing itself. */
export function openInbox(options: InboxOptions) {
  const { onMessage, accepts = () => true, onError, maxBytes = 1024 * 1024, now = () => new Date() } = options;

  async function receive(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<Error | undefined> {
    const raw = await wholeMessage(stream);
    if (raw === undefined) return reply(552, 'The message is too large');
    const mail = await PostalMime.parse(raw).catch((error: unknown) => onError?.(error));
    if (!mail) return reply(554, 'The message cannot be read');
    try {
      await onMessage({
        messageId: mail.messageId ?? '',
        to: session.envelope.rcptTo.map(({ address }) => plain(address)).join(', '),
        from: written(mail.from),
        subject: mail.subject ?? '',
        text: mail.text ?? '',
        receivedAt: now(),
      });
      return undefined;
    } catch (error) {
      onError?.(error);
      return reply(451, 'The message could not be kept, try again later');
    }
  }

  const server = new SMTPServer({
    size: maxBytes,
    // Without a certificate of its own STARTTLS could only offer one that nobody should trust.
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    lenientAddressParsing: true,
    closeTimeout: 1000,
    onRcptTo({ address }, _session, done) {
      done(accepts(address) ? undefined : reply(550, 'No such mailbox'));
    },
    onData(stream, session, done) {
      receive(stream, session).then(done, done);
    },
  });

  // A client that hangs up is no reason to end the process, which an unheard 'error' event does.
  server.on('error', (error: Error) => onError?.(error));

  return {
    /** @param port 0 picks a free one. Resolves to the port; rejects when it is taken. */
    async listen(port: number): Promise<number> {
      await once(server.listen(port, '127.0.0.1'), 'listening');
      const address = server.server.address();
      if (address === null || typeof address === 'string') throw new Error('the inbox does not listen on a port');
      return address.port;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** Reads to the end in any case, as SMTP has no way to stop a sender; `undefined` when it was too large. */
async function wholeMessage(stream: SMTPServerDataStream): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    if (!stream.sizeExceeded) chunks.push(Buffer.from(chunk));
  }
  return stream.sizeExceeded ? undefined : Buffer.concat(chunks);
}

function reply(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

/** "a..b."@example.jp, quoted on its way because the RFC wants it, is a..b.@example.jp to everybody else. */
function plain(address: string): string {
  return address.replace(/^"([^"\\\s]+)"@/, '$1@');
}

function written(address: Address | undefined): string {
  if (!address?.address) return '';
  return address.name ? `${address.name} <${address.address}>` : address.address;
}
