import { keyedHash } from './keyed-hash.ts';

/** A link's token that follows from a key, so that whoever makes it again makes the same one. */
export function linkToken(secret: string, key: string): string {
  return keyedHash(secret, `link-token/${key}`);
}

/** What is stored of a link's token. */
export function linkTokenHash(secret: string, token: string): string {
  return keyedHash(secret, `link/${token}`);
}
