import type { Account } from '../../activities/accounts.ts';
import { readAccount } from '../activities.ts';
import type { IdentifyLeg, Identity, Where } from './identity.ts';

const lockedOfPerson = ['familyName', 'givenName', 'familyNameKana', 'givenNameKana', 'birthDate'];
const lockedOfCompany = ['companyName', 'companyNameKana'];

/** A: what is registered is confirmed or corrected; at the dealer, staff compare a person with the ID card. */
export async function existingAccount(leg: IdentifyLeg, id: string, where: Where): Promise<Identity> {
  const account = await leg.once(`account ${id}`, () => readAccount(id));
  const profile = await confirmed(leg, account);
  if (profile.customerType === 'personal' && where === 'dealer') {
    await leg.ask('staff-check', { by: 'staff', show: { email: account.email, ...profile } });
  }
  return { kind: 'existing', account: id, email: account.email, profile };
}

async function confirmed(leg: IdentifyLeg, { profile, linked }: Account) {
  if (profile.customerType === 'personal') {
    const { customerType, ...values } = profile;
    return { customerType, ...(await leg.ask('confirm-account', { values, locked: linked ? lockedOfPerson : [] })) };
  }
  const { customerType, corporateNumber, ...values } = profile;
  const answer = await leg.ask('confirm-corporate-account', { values, locked: linked ? lockedOfCompany : [] });
  return { customerType, ...(corporateNumber && { corporateNumber }), ...answer };
}
