import { createHmac } from 'node:crypto';

/** What is stored instead of a token, an address or a request: says whether two are the same, and nothing else. */
export function keyedHash(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}

/** An id that follows from a text: a UUID of version 8, whose bits are the application's own. */
export function keyedUuid(secret: string, text: string): string {
  const hex = createHmac('sha256', secret).update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
