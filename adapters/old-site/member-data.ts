import { z } from 'zod';
import type { OldMember } from './port.ts';

/** What the old site has in a form that nobody expected counts as missing: the customer fills the gap. */
const known = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const text = known(z.string().trim().min(1).max(254));

const data = z.object({
  email: known(z.email()),
  familyName: text,
  givenName: text,
  familyNameKana: text,
  givenNameKana: text,
  sex: known(z.enum(['male', 'female'])),
  birthDate: known(z.iso.date()),
  mobilePhone: text,
  phone: text,
  postalCode: known(z.string().regex(/^[0-9]{7}$/)),
  prefecture: text,
  city: text,
  block: text,
  building: text,
  // Without a dealer there is nobody to link the member to.
  dealerId: z.uuid(),
});

/** A member as the site has it, without the gaps. */
export const memberData = data.transform(({ dealerId, ...rest }): OldMember => {
  const { sex, ...texts } = rest;
  const present = Object.fromEntries(Object.entries(texts).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  return { ...present, ...(sex && { sex }), dealerId };
});
