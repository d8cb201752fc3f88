import type { Request, Response } from 'express';
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
} from '../../db/queries/access.ts';
import type { Actor } from '../../procedures/step.ts';
import type { ApiContext } from '../context.ts';
import { keyedHash } from '../keyed-hash.ts';
import { ApiProblem } from '../problem.ts';
import { CUSTOMER_COOKIE, CUSTOMER_HOURS, clearCookie, newToken, readCookie, STAFF_COOKIE, STAFF_HOURS, setCookie } from './cookies.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What the caller is in a procedure. A procedure of somebody else's reads like one that does not exist. */
export async function accessTo(api: ApiContext, request: Request, procedure: string): Promise<Access> {
  const staffToken = readCookie(request, STAFF_COOKIE);
  const customerToken = readCookie(request, CUSTOMER_COOKIE);
  if (!staffToken && !customerToken) throw new ApiProblem('not-signed-in');
  if (!UUID.test(procedure)) throw new ApiProblem('not-found');
  const asStaff = request.query.as === 'staff';
  const access = asStaff
    ? staffToken && (await staffAccess(api.database, hashOf(api, staffToken), procedure))
    : customerToken && (await customerAccess(api.database, hashOf(api, customerToken), procedure));
  if (!access) throw new ApiProblem('not-found');
  return access;
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
