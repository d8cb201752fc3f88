import { capture } from './capture.ts';
import { emailCode } from './email-code.ts';
import type { Intake, IntakeName } from './intake.ts';
import { loginDetails, personalDetails } from './passwords.ts';
import { signIn } from './sign-in.ts';
import { staffCheck } from './staff-check.ts';

/** One for each step whose definition has an `accepted`: the compiler misses one that is not here. */
export const intakes: { readonly [N in IntakeName]: Intake<N> } = {
  'sign-in': signIn,
  'email-code': emailCode,
  'login-details': loginDetails,
  'personal-details': personalDetails,
  'staff-check': staffCheck,
  capture,
};
