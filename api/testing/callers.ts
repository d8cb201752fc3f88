import { randomBytes, randomUUID } from 'node:crypto';
import { keyedHash } from '../../codec/keyed-hash.ts';
import { grantRole, storeSession } from '../../db/queries/access.ts';
import { demoStaff } from '../../db/seeds/people.ts';
import type { Actor } from '../../procedures/step.ts';
import { dealerSystemToken, type TestService } from '../../testing/service.ts';

export interface Caller {
  readonly headers: Readonly<Record<string, string>>;
  /** As whom they act in a procedure. */
  readonly as?: 'staff' | 'reviewer';
}

/** Everybody who may come by, each with a session that nobody else has. */
export type CallerName =
  | 'nobody'
  | 'buyer'
  | 'user'
  | 'buyer’s app'
  | 'customer of another procedure'
  | 'customer whose session has expired'
  | 'made-up cookie'
  | 'made-up token'
  | 'made-up JWT'
  | 'staff of this dealer'
  | 'staff of another dealer'
  | 'support'
  | 'staff whose session has expired'
  | 'dealer-system';

interface Places {
  readonly procedure: string;
  readonly foreign: string;
}

export function callers(service: TestService, { procedure, foreign }: Places): Record<CallerName, () => Promise<Caller>> {
  const { database, secret } = service;
  const session = async ({ staffId, hours = 1 }: { staffId?: string; hours?: number } = {}) => {
    const [id, token] = [randomUUID(), randomBytes(16).toString('hex')];
    await storeSession(database, { id, tokenHash: keyedHash(secret, `session/${token}`), hours, ...(staffId && { staffId }) });
    return { id, token };
  };
  const customer = async (at: string, role: Actor, hours = 1) => {
    const { id, token } = await session({ hours });
    await grantRole(database, id, at, role);
    return token;
  };
  const withCookie = (token: string) => ({ headers: { Cookie: `tetsuzuki_customer=${token}` } });
  const bearer = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });
  const staff = async (number: string, as: 'staff' | 'reviewer', hours = 1) => {
    const staffId = demoStaff.find((one) => one.number === number)?.id ?? '';
    const { token } = await session({ staffId, hours });
    return { headers: { Cookie: `tetsuzuki_staff=${token}` }, as };
  };
  const jwt = [{ alg: 'none' }, { sub: demoStaff[0].id, preferred_username: '1001', roles: ['dealer-staff'] }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return {
    nobody: async () => ({ headers: {} }),
    buyer: async () => withCookie(await customer(procedure, 'buyer')),
    user: async () => withCookie(await customer(procedure, 'user')),
    'buyer’s app': async () => bearer(await customer(procedure, 'buyer')),
    'customer of another procedure': async () => withCookie(await customer(foreign, 'buyer')),
    'customer whose session has expired': async () => withCookie(await customer(procedure, 'buyer', -1)),
    'made-up cookie': async () => ({ headers: { Cookie: 'tetsuzuki_customer=made-up; tetsuzuki_staff=made-up' } }),
    'made-up token': async () => bearer('made-up'),
    'made-up JWT': async () => bearer(`${jwt}.`.replace(/\.$/, '.c2lnbmF0dXJl')),
    'staff of this dealer': () => staff('1001', 'staff'),
    'staff of another dealer': () => staff('2001', 'staff'),
    support: () => staff('9001', 'reviewer'),
    'staff whose session has expired': () => staff('1001', 'staff', -1),
    'dealer-system': async () => bearer(dealerSystemToken),
  };
}
