import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { z } from 'zod';
import type { StaffIssuer } from '../../adapters/staff-issuer/port.ts';
import type { Database } from '../../db/database.ts';
import { type StaffRow, staffByNumber } from '../../db/queries/access.ts';
import { followStaff } from '../../db/queries/staff.ts';

const words = z.union([z.array(z.string()), z.string().transform((text) => text.split(/[\s,]+/))]).catch([]);

/**
 * The member of staff that an issuer speaks of. Roles and dealer of a company's issuer are written into our row, which every session
 * refers to: who moves to another dealer is there in all browsers from the next sign-in on. Nothing for somebody who has no role here.
 */
export async function staffFromClaims(
  database: Database,
  { claims: names, tellsOfStaff }: StaffIssuer,
  claims: Readonly<Record<string, unknown>>,
): Promise<StaffRow | undefined> {
  const number = z
    .string()
    .min(1)
    .max(100)
    .safeParse(claims[names.number] ?? claims.sub);
  if (!number.success) return undefined;
  const roles = words.parse(claims[names.roles]);
  const dealer = z.uuid().safeParse(claims[names.dealer]);
  const isSupport = roles.includes(names.supportRole);
  const isStaff = roles.includes(names.staffRole) && dealer.success;
  if (!isSupport && !isStaff) return undefined;
  const dealerId = isSupport ? null : (dealer.data ?? null);
  if (tellsOfStaff) {
    const name = z.string().min(1).max(100).catch(number.data).parse(claims.name);
    const unusable = await hash(randomBytes(32));
    return followStaff(database, { number: number.data, name, dealerId, unusable });
  }
  const staff = await staffByNumber(database, number.data);
  return staff?.dealerId === dealerId ? staff : undefined;
}
