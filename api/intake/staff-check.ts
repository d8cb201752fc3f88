import { verify } from '@node-rs/argon2';
import { staffByNumber } from '../../db/queries/access.ts';
import { countedGuess } from '../counted-guess.ts';
import type { Intake } from './intake.ts';

const TRIES = 5;

/** Staff at the terminal are signed in. On the customer's phone they give their number and PIN; wrong PINs are counted. */
export const staffCheck: Intake<'staff-check'> = async ({ staffNumber, pin }, { api, procedure, role, who }) => {
  if (role === 'staff') return { accepted: { staff: who } };
  if (!staffNumber) return { problems: [{ pointer: '/staffNumber', code: 'required' }] };
  if (!pin) return { problems: [{ pointer: '/pin', code: 'required' }] };

  const staff = await countedGuess(api.database, {
    subject: `pin/${staffNumber}`,
    tries: TRIES,
    async attempt() {
      const found = await staffByNumber(api.database, staffNumber);
      const matches = found !== undefined && found.dealerId === procedure.dealerId && (await verify(found.pinHash, pin));
      return matches ? found.id : undefined;
    },
  });
  return staff ? { accepted: { staff } } : { problems: [{ pointer: '/pin', code: 'staff-check-failed' }] };
};
