import { createHmac } from 'node:crypto';

/** What is stored instead of a token, an address or a request: says whether two are the same, and nothing else. */
export function keyedHash(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}
