import type { Account } from '../../activities/accounts.ts';
import type { CorporateProfile } from '../../procedures/sign-in-or-sign-up/corporate.ts';
import type { PersonalProfile } from '../../procedures/sign-in-or-sign-up/personal.ts';
import { readAccount } from '../activities.ts';
import type { IdentifyLeg, Identity, Where } from './identity.ts';

/** What nobody may change here once a connected service is linked: the contact desk does. [T1-1.7A] */
const lockedOfPerson = [
  'familyName',
  'givenName',
  'familyNameKana',
  'givenNameKana',
  'birthDate',
] as const satisfies (keyof PersonalProfile)[];
const lockedOfCompany = ['companyName', 'companyNameKana'] as const satisfies (keyof CorporateProfile)[];

/** A: what is registered is confirmed or corrected; at the dealer, staff compare a person with the ID card. */
export async function existingAccount(leg: IdentifyLeg, id: string, where: Where): Promise<Identity> {
  const account = await leg.once(`account ${id}`, () => readAccount(id));
  const profile = await confirmed(leg, account);
  if (profile.customerType === 'personal' && where === 'dealer') {
    await leg.ask('staff-check', { by: 'staff', show: { email: account.email, ...profile } });
  }
  return { kind: 'existing', account: id, email: account.email, profile };
}

async function confirmed(leg: IdentifyLeg, { id: about, profile, linked }: Account) {
  if (profile.customerType === 'personal') {
    const { customerType, ...values } = profile;
    return { customerType, ...(await leg.ask('confirm-account', { values, about, locked: linked ? lockedOfPerson : [] })) };
  }
  const { customerType, corporateNumber, ...values } = profile;
  const answer = await leg.ask('confirm-corporate-account', { values, about, locked: linked ? lockedOfCompany : [] });
  return { customerType, ...(corporateNumber && { corporateNumber }), ...answer };
}
