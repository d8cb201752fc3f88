import { createECDH, createHash, hkdfSync } from 'node:crypto';
import { type KeyRing, keyRing } from '../../codec/key-ring.ts';

/** Order of the curve P-256: a private key is a number below it. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/**
 * What the issuer signs with: the same after every start and in every server, because it follows from the secret they share. A new
 * secret is a new key: tokens of before then count no more, as sessions do.
 */
export function signingKey(secret: string) {
  // More bytes than the curve has, so that the rest after the division favours no key.
  const wide = BigInt(`0x${bytes(secret, 'staff-issuer/signing', 48).toString('hex')}`);
  const number = (wide % (ORDER - 1n)) + 1n;
  const d = Buffer.from(number.toString(16).padStart(64, '0'), 'hex');
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(d);
  const point = curve.getPublicKey();
  const [x, y] = [point.subarray(1, 33), point.subarray(33, 65)].map((half) => half.toString('base64url')) as [string, string];
  const kid = createHash('sha256').update(point).digest('base64url').slice(0, 16);
  return { kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig', kid, x, y, d: d.toString('base64url') } as const;
}

/** What signs the issuer's cookies. */
export function cookieKey(secret: string): string {
  return bytes(secret, 'staff-issuer/cookies', 32).toString('base64url');
}

/** What seals the issuer's state in the database. */
export function stateRing(secret: string): KeyRing {
  return keyRing(new Map([['issuer', bytes(secret, 'staff-issuer/state', 32)]]), 'issuer');
}

function bytes(secret: string, purpose: string, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, length));
}
