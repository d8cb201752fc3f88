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
import { ApiProblem } from '../problem.ts';
import { CUSTOMER_COOKIE, CUSTOMER_HOURS, clearCookie, newToken, readCookie, STAFF_COOKIE, STAFF_HOURS, setCookie } from './cookies.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What the caller is in a procedure. A procedure of somebody else's reads like one that does not exist. */
export async function accessTo(api: ApiContext, request: Request, procedure: string, as: unknown = request.query.as): Promise<Access> {
  const staffToken = readCookie(request, STAFF_COOKIE);
  const customerToken = readCookie(request, CUSTOMER_COOKIE);
  if (!staffToken && !customerToken) throw new ApiProblem('not-signed-in');
  if (!UUID.test(procedure)) throw new ApiProblem('not-found');
  const look = as === 'staff' ? staffAccess : as === 'reviewer' ? supportAccess : undefined;
  const access = look
    ? staffToken && (await look(api.database, hashOf(api, staffToken), procedure))
    : customerToken && (await customerAccess(api.database, hashOf(api, customerToken), procedure));
  if (!access) throw new ApiProblem('not-found');
  return access;
}

/** Whose browser it is, for what belongs to no single procedure. */
export function customerTokenHash(api: ApiContext, request: Request): string {
  const hash = customerHashOf(api, request);
  if (!hash) throw new ApiProblem('not-signed-in');
  return hash;
}

/** The same, for who may well come without a session. */
export function customerHashOf(api: ApiContext, request: Request): string | undefined {
  const token = readCookie(request, CUSTOMER_COOKIE);
  return token ? hashOf(api, token) : undefined;
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
  const token = readCookie(request, STAFF_COOKIE);
  const staff = token && (await staffOfSession(api.database, hashOf(api, token)));
  if (!staff) throw new ApiProblem('not-signed-in');
  return staff;
}

/** Gives the caller's browser a role in a procedure, in the session it has or in a new one. */
export async function grant(api: ApiContext, request: Request, response: Response, procedure: string, role: Actor): Promise<string> {
  const known = readCookie(request, CUSTOMER_COOKIE);
  const session = (known && (await customerSession(api.database, hashOf(api, known)))) || (await openCustomerSession(api, response));
  await grantRole(api.database, session, procedure, role);
  return session;
}

export async function openStaffSession(api: ApiContext, response: Response, staffId: string): Promise<void> {
  const token = newToken();
  await storeSession(api.database, { id: crypto.randomUUID(), tokenHash: hashOf(api, token), staffId, hours: STAFF_HOURS });
  setCookie(response, STAFF_COOKIE, token, STAFF_HOURS, api.publicUrl);
}

export async function closeStaffSession(api: ApiContext, request: Request, response: Response): Promise<void> {
  const token = readCookie(request, STAFF_COOKIE);
  if (token) await deleteSession(api.database, hashOf(api, token));
  clearCookie(response, STAFF_COOKIE, api.publicUrl);
}

async function openCustomerSession(api: ApiContext, response: Response): Promise<string> {
  const token = newToken();
  const id = crypto.randomUUID();
  await storeSession(api.database, { id, tokenHash: hashOf(api, token), hours: CUSTOMER_HOURS });
  setCookie(response, CUSTOMER_COOKIE, token, CUSTOMER_HOURS, api.publicUrl);
  return id;
}

function hashOf(api: ApiContext, token: string): string {
  return keyedHash(api.secret, `session/${token}`);
}
