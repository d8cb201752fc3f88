import { errors, jwtVerify } from 'jose';
import type { StaffRow } from '../../db/queries/access.ts';
import type { ApiContext } from '../context.ts';
import { SIGNED_WITH } from './relying-party.ts';
import { staffFromClaims } from './staff-from-claims.ts';

/** Looks like a JWT; customers' tokens have no dots. */
export const isJwt = (token: string) => token.split('.').length === 3;

/**
 * The member of staff whose app sent this access token: from our issuer, for us, in its time. Who they are now is looked up each
 * time: a token outlives a dismissal by not one request.
 */
export async function staffOfToken({ database, staffIssuer, relyingParty, log }: ApiContext, token: string): Promise<StaffRow | undefined> {
  const { url, audience } = staffIssuer;
  if (!audience) return undefined;
  try {
    const { payload } = await jwtVerify(token, await relyingParty.keys(), {
      issuer: url,
      audience,
      algorithms: SIGNED_WITH,
      requiredClaims: ['exp', 'sub'],
      clockTolerance: 5,
    });
    // A token of an app says who it is for; its roles may be in it, or only in the row.
    return await staffFromClaims(database, { ...staffIssuer, tellsOfStaff: false }, payload);
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
    log.debug({ err: error }, 'An access token was refused');
    return undefined;
  }
}
