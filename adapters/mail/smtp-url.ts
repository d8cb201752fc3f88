import type { Mail } from './port.ts';
import { smtpMail } from './smtp.ts';

/** `smtp://user:pass@host:port` or `smtps://…`; the port is 587 or 465 when left out. */
export function smtpFromUrl(url: string, from: string): Mail {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  return smtpMail({
    host: hostname,
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    from,
    ...(username && { credentials: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  });
}
