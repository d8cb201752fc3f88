import { createTransport } from 'nodemailer';
import { messageIdOf } from './message-id.ts';
import type { Mail } from './port.ts';
import { resultOfFailure } from './smtp-failure.ts';

export type SmtpOptions = {
  host: string;
  port: number;
  /** TLS from the first byte (port 465). Otherwise STARTTLS where the server offers it. */
  secure?: boolean;
  /** With credentials and without `secure`, STARTTLS is required: they never travel in the clear. */
  credentials?: { user: string; pass: string };
  /** Sender of every mail that names none: an address, or `display name <address>`. Its domain is that of every Message-ID. */
  from: string;
};

// Looser than RFC 5321 on purpose: Japanese carriers issued addresses such as "a..b.@". Only what would change the command is out.
const oneAddress = /^[^\s,;<>"()]+@[^\s,;<>"()@]+$/;

/** Any mail server, over SMTP. Connections are kept and shared. Throws when `from` holds no address. */
export function smtpMail(options: SmtpOptions): Mail {
  const { host, port, secure = false, credentials, from } = options;
  const domain = /@([^\s>@]+)>?$/.exec(from)?.[1];
  if (domain === undefined) throw new Error('The mail sender must be an address, or a display name with <an address>');

  const transport = createTransport({
    pool: true,
    host,
    port,
    secure,
    ...(credentials && { auth: credentials, requireTLS: !secure }),
    dnsTimeout: 3000,
    connectionTimeout: 3000,
    greetingTimeout: 3000,
    socketTimeout: 10_000,
    // A server may have closed an idle connection: one silent second try. Further ones are the caller's decision.
    maxRequeues: 1,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  return {
    name: 'smtp',
    async send(message) {
      if (!oneAddress.test(message.to)) return { kind: 'refused', reason: 'the recipient is not one mail address' };
      try {
        await transport.sendMail({
          from: message.from ?? from,
          // As an object it is taken as it stands; a string would be read as a list of addresses.
          to: { name: '', address: message.to },
          subject: message.subject,
          text: message.text,
          messageId: messageIdOf(message.key, domain),
          // RFC 3834: no out-of-office answers to a machine.
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { kind: 'accepted' };
      } catch (error) {
        const result = resultOfFailure(error);
        if (result === undefined) throw error;
        return result;
      }
    },
    async close() {
      transport.close();
    },
  };
}
