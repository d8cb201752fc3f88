import { z } from 'zod';
import { type JsonServiceOptions, openJsonService } from '../http/json-service.ts';
import { memberData } from './member-data.ts';
import type { OldSite } from './port.ts';

const signedIn = z.discriminatedUnion('signedIn', [
  z.object({ signedIn: z.literal(true), member: z.string().min(1) }),
  z.object({ signedIn: z.literal(false) }),
]);

/**
 * The owner's site that is being left, over HTTP.
 *
 * | call                               | answers                                                                            |
 * |------------------------------------|------------------------------------------------------------------------------------|
 * | `POST /sign-in`                    | `{ id, password }` → 200 `{ signedIn: true, member }` or `{ signedIn: false }`,     |
 * |                                    | in the same time whether the ID is known or not. `member` names the member below   |
 * | `GET /members/{member}`            | 200 `OldMember` as JSON, without what is not known; 404 `{ code: 'no-such-member' }` |
 * | `PUT /members/{member}/migration`  | `{ account }` → 2xx; replaces an earlier one; 404 `{ code: 'no-such-member' }`       |
 *
 * Every call carries `Authorization: Bearer`. 401 and 403 always mean our token, never the member's password.
 *
 * @throws ServiceAway when the site is away, silent for longer than `timeout`, or answers something else
 */
export function httpOldSite(options: JsonServiceOptions): OldSite {
  const ask = openJsonService('Old site', options);

  return {
    name: 'http',
    async signIn(id, password) {
      const result = (await ask('POST /sign-in', { body: { id, password } })).ok(signedIn);
      return result.signedIn ? { kind: 'signed-in', member: result.member } : { kind: 'failed' };
    },
    async find(member) {
      const answer = await ask('GET /members/{member}', { path: { member } });
      if (answer.code() === 'no-such-member') throw new Error('There is no such member');
      return answer.ok(memberData);
    },
    async noteMigrated(member, account) {
      const answer = await ask('PUT /members/{member}/migration', { path: { member }, body: { account } });
      if (answer.code() === 'no-such-member') throw new Error('There is no such member');
      answer.done();
    },
  };
}
