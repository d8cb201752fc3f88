import { z } from 'zod';
import { corporateProfile } from '../../procedures/sign-in-or-sign-up/corporate.ts';
import { personalProfile } from '../../procedures/sign-in-or-sign-up/personal.ts';

/** Where a User carries what SCIM has no attributes for. */
export const extension = 'urn:tetsuzuki:scim:account:1.0';
export const userSchemas = ['urn:ietf:params:scim:schemas:core:2.0:User', extension];

const profileAnswer = z.discriminatedUnion('customerType', [
  personalProfile.extend({ customerType: z.literal('personal'), birthDate: personalProfile.shape.birthDate.optional() }),
  corporateProfile.extend({ customerType: z.literal('corporate') }),
]);

/** Loose: attributes we do not know go back with PUT, which would otherwise clear them. */
export const userAnswer = z.looseObject({
  // Our tables keep account ids in uuid columns.
  id: z.uuid(),
  userName: z.string().min(1),
  meta: z.looseObject({ version: z.string().min(1) }),
  [extension]: z.looseObject({ profile: profileAnswer, linked: z.boolean() }),
});

export const createdAnswer = z.object({ id: z.uuid() });

export const listAnswer = z.object({
  totalResults: z.number().int().nonnegative(),
  Resources: z.array(z.object({ id: z.uuid() })).optional(),
});

export const authenticationAnswer = z.discriminatedUnion('authenticated', [
  z.object({ authenticated: z.literal(true), id: z.uuid() }),
  z.object({ authenticated: z.literal(false) }),
]);

export const errorAnswer = z.object({ scimType: z.string().optional() });
