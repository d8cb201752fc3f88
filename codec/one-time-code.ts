import { createHmac } from 'node:crypto';

/** Six digits that follow from the key, so that whoever sends them again sends the same. */
export function derivedCode(secret: string, key: string): string {
  const number = createHmac('sha256', secret).update(`code/${key}`).digest().readUIntBE(0, 6) % 1_000_000;
  return String(number).padStart(6, '0');
}

/** What is stored of a code. Keyed, because six digits could be tried out against a plain hash. */
export function codeHash(secret: string, procedure: string, code: string): string {
  return createHmac('sha256', secret).update(`code-hash/${procedure}/${code}`).digest('base64url');
}
