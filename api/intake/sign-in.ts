import { keyedHash } from '../../codec/keyed-hash.ts';
import { noteAccount } from '../../db/queries/access.ts';
import type { ApiContext } from '../context.ts';
import { countedGuess } from '../counted-guess.ts';
import type { Intake } from './intake.ts';

const TRIES = 10;

export const signIn: Intake<'sign-in'> = async (login, { api, procedure, who }) => {
  const account = await signedInAccount(api, login);
  if (account) await noteAccount(api.database, who, procedure.id, account);
  return account ? { accepted: { account } } : { problems: [{ pointer: '/password', code: 'sign-in-failed' }] };
};

/** A wrong password and an unknown address read the same, and are counted the same. */
export function signedInAccount(
  { database, secret, accounts }: ApiContext,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<string | undefined> {
  return countedGuess(database, {
    subject: `sign-in/${keyedHash(secret, email)}`,
    tries: TRIES,
    async attempt() {
      const result = await accounts.signIn(email, password);
      return result.kind === 'signed-in' ? result.account : undefined;
    },
  });
}
