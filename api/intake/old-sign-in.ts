import { keyedHash } from '../../codec/keyed-hash.ts';
import { findDealer } from '../../db/queries/dealer-customers.ts';
import { countedGuess } from '../counted-guess.ts';
import type { Intake } from './intake.ts';

const TRIES = 10;

/** A wrong password and an unknown ID read the same, and are counted the same. */
export const oldSignIn: Intake<'old-sign-in'> = async ({ id, password }, { api, procedure }) => {
  const member = await countedGuess(api.database, {
    subject: `old-sign-in/${keyedHash(api.secret, id)}`,
    tries: TRIES,
    async attempt() {
      const result = await api.oldSite.signIn(id, password);
      return result.kind === 'signed-in' ? result.member : undefined;
    },
  });
  if (!member) return { problems: [{ pointer: '/password', code: 'old-sign-in-failed' }] };
  const { dealerId } = await api.oldSite.find(member);
  const dealer = await findDealer(api.database, dealerId);
  return dealer?.brand === procedure.brand
    ? { accepted: { member } }
    : { problems: [{ pointer: '/id', code: 'old-member-of-other-brand' }] };
};
