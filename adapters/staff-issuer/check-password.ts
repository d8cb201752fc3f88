import { hash, verify } from '@node-rs/argon2';
import type { Database } from '../../db/database.ts';
import { type StaffRow, staffByNumber } from '../../db/queries/access.ts';
import { countWrongTry, forgetWrongTries, secondsBlocked } from '../../db/queries/wrong-tries.ts';

const TRIES = 5;
const MINUTES = 15;
const nobody = hash('there is no staff with this password 0');

export type Checked =
  | { readonly kind: 'right'; readonly staff: StaffRow }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'blocked'; readonly seconds: number };

/** A number and its password, counted while wrong. An unknown number reads the same, and takes the same time. */
export async function checkPassword(database: Database, staffNumber: string, password: string): Promise<Checked> {
  const subject = `staff/${staffNumber}`;
  const seconds = await secondsBlocked(database, subject, TRIES);
  if (seconds > 0) return { kind: 'blocked', seconds };
  const staff = await staffByNumber(database, staffNumber);
  const matches = await verify(staff?.passwordHash ?? (await nobody), password);
  if (!matches || !staff) {
    await countWrongTry(database, subject, MINUTES);
    return { kind: 'wrong' };
  }
  await forgetWrongTries(database, subject);
  return { kind: 'right', staff };
}
