import { verify } from '@node-rs/argon2';
import { staffByNumber } from '../../db/queries/access.ts';
import { countWrongTry, forgetWrongTries, secondsBlocked } from '../../db/queries/wrong-tries.ts';
import { ApiProblem } from '../problem.ts';
import type { Intake } from './intake.ts';

const TRIES = 5;
const MINUTES = 15;
const failed = { problems: [{ pointer: '/pin', code: 'staff-check-failed' }] } as const;

/** Staff at the terminal are signed in. On the customer's phone they give their number and PIN; wrong PINs are counted. */
export const staffCheck: Intake<'staff-check'> = async ({ staffNumber, pin }, { api, procedure, role, who }) => {
  if (role === 'staff') return { accepted: { staff: who } };
  if (!staffNumber) return { problems: [{ pointer: '/staffNumber', code: 'required' }] };
  if (!pin) return { problems: [{ pointer: '/pin', code: 'required' }] };

  const subject = `pin/${staffNumber}`;
  const seconds = await secondsBlocked(api.database, subject, TRIES);
  if (seconds > 0) throw new ApiProblem('too-many-requests', { retryAfterSeconds: seconds });
  const staff = await staffByNumber(api.database, staffNumber);
  const matches = staff !== undefined && staff.dealerId === procedure.dealerId && (await verify(staff.pinHash, pin));
  if (!matches) {
    await countWrongTry(api.database, subject, MINUTES);
    return failed;
  }
  await forgetWrongTries(api.database, subject);
  return { accepted: { staff: staff.id } };
};
