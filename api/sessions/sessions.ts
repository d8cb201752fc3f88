import type { Request, Response } from 'express';
import { keyedHash } from '../../codec/keyed-hash.ts';
import {
  type Access,
  customerAccess,
  customerSession,
  deleteSession,
  grantRole,
  type StaffRow,
  staffAccess,
  staffOfSession,
  storeSession,
  supportAccess,
} from '../../db/queries/access.ts';
import type { Actor } from '../../procedures/step.ts';
import type { ApiContext } from '../context.ts';
import { staffOfToken } from '../oidc/access-token.ts';
import { ApiProblem } from '../problem.ts';
import { CUSTOMER_COOKIE, CUSTOMER_HOURS, clearCookie, newToken, readCookie, STAFF_COOKIE, STAFF_HOURS, setCookie } from './cookies.ts';
import { credentialsOf } from './credentials.ts';
import { oncePerRequest } from './once-per-request.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * What the caller is in a procedure. A procedure of somebody else's reads like one that does not exist. Found once a request: the
 * table of `authorisation.ts` asks first, handlers get the same answer.
 */
export const accessTo = oncePerRequest(
  async (api: ApiContext, request: Request, procedure: string, as?: 'staff' | 'reviewer'): Promise<Access> => {
    const { customer, staff, accessToken } = credentialsOf(request, api.publicUrl);
    if (!customer && !staff && !accessToken) throw new ApiProblem('not-signed-in');
    if (!UUID.test(procedure)) throw new ApiProblem('not-found');
    const asked = as ?? request.query.as;
    if (asked !== undefined && asked !== 'staff' && asked !== 'reviewer') throw new ApiProblem('malformed-body');
    const look = asked === 'staff' ? staffAccess : asked === 'reviewer' ? supportAccess : undefined;
    const access = look
      ? staff || accessToken
        ? await look(api.database, (await staffOrNobody(api, request))?.id ?? null, procedure)
        : undefined
      : customer && (await customerAccess(api.database, hashOf(api, customer), procedure));
    if (!access) throw new ApiProblem('not-found');
    return access;
  },
);

/** Whose browser it is, for what belongs to no single procedure. */
export function customerTokenHash(api: ApiContext, request: Request): string {
  const hash = customerHashOf(api, request);
  if (!hash) throw new ApiProblem('not-signed-in');
  return hash;
}

/** The same, for who may well come without a session. */
export function customerHashOf(api: ApiContext, request: Request): string | undefined {
  const { customer } = credentialsOf(request, api.publicUrl);
  return customer ? hashOf(api, customer) : undefined;
}

/** A member of staff of a dealer. */
export async function dealerStaffOf(
  api: ApiContext,
  request: Request,
): Promise<StaffRow & { readonly dealerId: string; readonly dealer: string }> {
  const staff = await staffOf(api, request);
  const { dealerId, dealer } = staff;
  if (dealerId === null || dealer === null) throw new ApiProblem('not-yours');
  return { ...staff, dealerId, dealer };
}

/** A support agent, who belongs to no dealer. */
export async function supportOf(api: ApiContext, request: Request): Promise<StaffRow> {
  const staff = await staffOf(api, request);
  if (staff.dealerId !== null) throw new ApiProblem('not-yours');
  return staff;
}

export async function staffOf(api: ApiContext, request: Request): Promise<StaffRow> {
  const staff = await staffOrNobody(api, request);
  if (!staff) throw new ApiProblem('not-signed-in');
  return staff;
}

/** As their row is now: who has left, or moved to another dealer, is so from this very request on. */
const staffOrNobody = oncePerRequest(async (api: ApiContext, request: Request): Promise<StaffRow | undefined> => {
  const { staff, accessToken } = credentialsOf(request, api.publicUrl);
  if (accessToken) return staffOfToken(api, accessToken);
  return staff ? staffOfSession(api.database, hashOf(api, staff)) : undefined;
});

/** The caller's session, if it is one of ours and goes on. */
export async function customerSessionOf(api: ApiContext, request: Request): Promise<string | undefined> {
  const hash = customerHashOf(api, request);
  return hash && (await customerSession(api.database, hash));
}

/** Gives the caller's browser a role in a procedure, in the session it has or in a new one. */
export async function grant(api: ApiContext, request: Request, response: Response, procedure: string, role: Actor): Promise<string> {
  const session = await customerSessionFor(api, request, response);
  await grantRole(api.database, session, procedure, role);
  return session;
}

/** The caller's session, or a new one. */
export async function customerSessionFor(api: ApiContext, request: Request, response: Response): Promise<string> {
  return (await customerSessionOf(api, request)) ?? (await openCustomerSession(api, request, response));
}

/** Always a new one: a token that was known before a sign-in is worth nothing after it. */
export async function openStaffSession(api: ApiContext, request: Request, response: Response, staffId: string): Promise<void> {
  const before = readCookie(request, STAFF_COOKIE, api.publicUrl);
  if (before) await deleteSession(api.database, hashOf(api, before));
  const token = newToken();
  await storeSession(api.database, { id: crypto.randomUUID(), tokenHash: hashOf(api, token), staffId, hours: STAFF_HOURS });
  setCookie(response, STAFF_COOKIE, token, STAFF_HOURS, api.publicUrl);
}

export async function closeStaffSession(api: ApiContext, request: Request, response: Response): Promise<void> {
  const token = readCookie(request, STAFF_COOKIE, api.publicUrl);
  if (token) await deleteSession(api.database, hashOf(api, token));
  clearCookie(response, STAFF_COOKIE, api.publicUrl);
}

/** Ends the customer's session, of a browser or an app: with it all roles that it has come by. */
export async function closeCustomerSession(api: ApiContext, request: Request, response: Response): Promise<void> {
  await deleteSession(api.database, customerTokenHash(api, request));
  if (request.get('authorization') === undefined) clearCookie(response, CUSTOMER_COOKIE, api.publicUrl);
}

/** Where `sendView` finds the token of an app, which asked for it instead of a cookie. */
export const APP_SESSION = 'appSession';

/** A session whose token the caller gets as a cookie, or, asking with `Accept-Session: bearer`, in the answer. */
async function openCustomerSession(api: ApiContext, request: Request, response: Response): Promise<string> {
  const token = newToken();
  const id = crypto.randomUUID();
  await storeSession(api.database, { id, tokenHash: hashOf(api, token), hours: CUSTOMER_HOURS });
  if (request.get('accept-session')?.toLowerCase() !== 'bearer') {
    setCookie(response, CUSTOMER_COOKIE, token, CUSTOMER_HOURS, api.publicUrl);
    return id;
  }
  const expiresAt = new Date(Date.now() + CUSTOMER_HOURS * 60 * 60 * 1000).toISOString();
  response.locals[APP_SESSION] = { token, expiresAt };
  return id;
}

function hashOf(api: ApiContext, token: string): string {
  return keyedHash(api.secret, `session/${token}`);
}
