import { keyedHash } from '../../codec/keyed-hash.ts';
import { countedGuess } from '../counted-guess.ts';
import type { Intake } from './intake.ts';

const TRIES = 10;

/** A wrong password and an unknown address read the same, and are counted the same. */
export const signIn: Intake<'sign-in'> = async ({ email, password }, { api }) => {
  const account = await countedGuess(api.database, {
    subject: `sign-in/${keyedHash(api.secret, email)}`,
    tries: TRIES,
    async attempt() {
      const result = await api.accounts.signIn(email, password);
      return result.kind === 'signed-in' ? result.account : undefined;
    },
  });
  return account ? { accepted: { account } } : { problems: [{ pointer: '/password', code: 'sign-in-failed' }] };
};
