import { randomUUID } from 'node:crypto';
import { STAFF_COOKIE } from '../api/sessions/cookies.ts';
import { keyedHash } from '../codec/keyed-hash.ts';
import { storeSession } from '../db/queries/access.ts';
import { demoStaff } from '../db/seeds/people.ts';
import type { TestService } from './service.ts';

/** Somebody who has signed in, however that is done: the cookie that their browser has now. */
export async function staffCookie({ database, secret }: Pick<TestService, 'database' | 'secret'>, staffNumber: string) {
  const staff = demoStaff.find(({ number }) => number === staffNumber);
  if (!staff) throw new Error(`No staff ${staffNumber} is seeded`);
  const value = randomUUID();
  await storeSession(database, { id: randomUUID(), tokenHash: keyedHash(secret, `session/${value}`), staffId: staff.id, hours: 1 });
  return { name: STAFF_COOKIE, value, header: `${STAFF_COOKIE}=${value}` };
}
