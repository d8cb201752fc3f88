import { capture } from './capture.ts';
import { chooseAccount, confirmCustomer, editAddresses } from './dealer-link.ts';
import { emailCode } from './email-code.ts';
import type { Intake, IntakeName } from './intake.ts';
import { newsletter } from './newsletter.ts';
import { oldSignIn } from './old-sign-in.ts';
import { loginDetails, migrationDetails, personalDetails } from './passwords.ts';
import { shareCode } from './share-code.ts';
import { signIn } from './sign-in.ts';
import { staffCheck } from './staff-check.ts';

/** One for each step whose definition has an `accepted`: the compiler misses one that is not here. */
export const intakes: { readonly [N in IntakeName]: Intake<N> } = {
  'sign-in': signIn,
  'owner-sign-in': signIn,
  'sharee-sign-in': signIn,
  'share-code': shareCode,
  'email-code': emailCode,
  'login-details': loginDetails,
  'personal-details': personalDetails,
  'staff-check': staffCheck,
  'confirm-customer': confirmCustomer,
  'choose-account': chooseAccount,
  'edit-addresses': editAddresses,
  'sign-in-linked': signIn,
  're-login': signIn,
  'old-sign-in': oldSignIn,
  'migration-details': migrationDetails,
  newsletter,
  capture,
};
