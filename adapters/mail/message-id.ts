import { createHash } from 'node:crypto';

/** Message-ID (RFC 5322) of the mail with this key. Hashed, as it travels with the mail and a key tells of procedures and steps. */
export function messageIdOf(key: string, domain: string): string {
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${domain}>`;
}
