import { timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import { keyedHash } from '../../codec/keyed-hash.ts';
import type { ApiContext } from '../context.ts';
import { bearerOf } from './credentials.ts';

/** Whether it is the dealer's system that calls. Hashes of one length are compared, in a time that tells nothing of where they differ. */
export function knowsDealerSystem({ dealerSystemToken, secret }: ApiContext, request: Request): boolean {
  const sent = bearerOf(request);
  const hashed = (token: string) => Buffer.from(keyedHash(secret, `dealer-system/${token}`));
  return sent !== undefined && dealerSystemToken !== undefined && timingSafeEqual(hashed(sent), hashed(dealerSystemToken));
}
