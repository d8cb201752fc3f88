import { corporateDetails } from './corporate-details.ts';
import { verifiedEmail } from './email.ts';
import type { IdentifyLeg, Identity, Where } from './identity.ts';
import { personalDetails } from './personal-details.ts';

/** B and C: terms, e-mail with code, personal or corporate, details, review. */
export async function newAccount(leg: IdentifyLeg, where: Where): Promise<Identity> {
  await leg.ask('account-terms');
  const email = await verifiedEmail(leg);
  const details = where === 'online' ? await online(leg) : await atOnce(leg, where);
  if (details.profile.customerType === 'personal' && where === 'dealer') {
    await leg.ask('staff-check', { by: 'staff', show: { email, verificationPhone: details.verificationPhone, ...details.profile } });
  }
  await leg.ask('review-details', { show: { email, verificationPhone: details.verificationPhone, ...details.profile } });
  return { kind: 'new', email, ...details };
}

/** At the dealer and standing alone: the way of signing in is asked for together with the details. */
async function atOnce(leg: IdentifyLeg, where: Where) {
  const { customerType } = await leg.ask('customer-type', { after: ['email-verified'] });
  if (customerType === 'personal') {
    const { verificationPhone, ...person } = await personalDetails(leg, where);
    return { verificationPhone, profile: { customerType, ...person } };
  }
  const { verificationPhone } = await leg.ask('login-details');
  return { verificationPhone, profile: { customerType, ...(await corporateDetails(leg)) } };
}

/** After delivery: the way of signing in first; a person's details by hand only. */
async function online(leg: IdentifyLeg) {
  const { verificationPhone } = await leg.ask('login-details', { after: ['email-verified'] });
  const { customerType } = await leg.ask('customer-type');
  const profile =
    customerType === 'personal'
      ? { customerType, ...(await leg.ask('personal-details-online')) }
      : { customerType, ...(await corporateDetails(leg)) };
  return { verificationPhone, profile };
}
