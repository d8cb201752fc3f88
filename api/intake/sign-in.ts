import { countWrongTry, forgetWrongTries, secondsBlocked } from '../../db/queries/wrong-tries.ts';
import { keyedHash } from '../keyed-hash.ts';
import { ApiProblem } from '../problem.ts';
import type { Intake } from './intake.ts';

const TRIES = 10;
const MINUTES = 15;

/** A wrong password and an unknown address read the same, and are counted the same. */
export const signIn: Intake<'sign-in'> = async ({ email, password }, { api }) => {
  const subject = `sign-in/${keyedHash(api.secret, email)}`;
  const seconds = await secondsBlocked(api.database, subject, TRIES);
  if (seconds > 0) throw new ApiProblem('too-many-requests', { retryAfterSeconds: seconds });
  const result = await api.accounts.signIn(email, password);
  if (result.kind === 'failed') {
    await countWrongTry(api.database, subject, MINUTES);
    return { problems: [{ pointer: '/password', code: 'sign-in-failed' }] };
  }
  await forgetWrongTries(api.database, subject);
  return { accepted: { account: result.account } };
};
