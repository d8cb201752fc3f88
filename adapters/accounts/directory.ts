import type { Account, NewAccount, OpenedAccount } from '../../activities/accounts.ts';
import { authenticationAnswer, createdAnswer, extension, listAnswer, userAnswer, userSchemas } from './directory-answers.ts';
import { type DirectoryOptions, openDirectory } from './directory-request.ts';
import type { Accounts, Choosing } from './port.ts';

/**
 * The company's account directory, over HTTP. It speaks SCIM 2.0 (RFC 7643, 7644), with two additions for passwords:
 *
 * | call                                            | answers                                                                          |
 * |-------------------------------------------------|----------------------------------------------------------------------------------|
 * | `PUT /staged-passwords/{procedure}/{owner}`     | `{ password }` → 204. Replaces an earlier one. It waits for `POST /Users`.       |
 * | `HEAD /staged-passwords/{procedure}/{owner}`    | 200 when one waits there, else 404. There is no GET.                             |
 * | `POST /Users`                                   | User with `stagedPassword` → 201 User; 200 User when this key made it before     |
 * |                                                 | 409 `uniqueness`: userName belongs to another account. The password stays staged |
 * |                                                 | 400 `noTarget`: no password waits there                                          |
 * | `GET /Users/{id}`                               | 200 User, or 404                                                                 |
 * | `PUT /Users/{id}`                               | User → 200 User; 412 when If-Match is not its `meta.version` any more            |
 * |                                                 | 400 `mutability`: the customer type is another one                               |
 * | `PUT /Users/{id}/links/tetsuzuki`               | 204, also again; 404. `linked` is true from then on                              |
 * | `GET /Users?filter=userName eq "…"`             | 200 ListResponse; `totalResults` and `Resources[0].id` are read                  |
 * | `POST /authenticate`                            | `{ userName, password }` → 200 `{ authenticated: true, id }` or                  |
 * |                                                 | `{ authenticated: false }`, in the same time whether the address is known or not |
 *
 * - Every call carries `Authorization: Bearer`. 401 and 403 always mean our token, never the customer's password.
 * - `POST /Users` carries `Idempotency-Key: {procedure}/{owner}`. The directory keeps the key as long as the account, and answers a second
 *   call with the account of the first, whatever it says. A refused call does not use the key up. With the account made, the staged password is gone.
 * - A User is `{ id, userName, meta: { version }, "urn:tetsuzuki:scim:account:1.0": { profile, linked, verificationPhone, stagedPassword } }`.
 *   `id` is a UUID. `userName` ignores case. `profile` is `Profile` as JSON, under the rules of `procedures/fields/`. `linked` is read-only,
 *   `stagedPassword` (`{procedure}/{owner}`) write-only. PUT replaces the whole, so everything read is sent back.
 * - Bodies are `application/scim+json`; errors `{ schemas, status, scimType?, detail }`. `detail` is not read: it may quote people's data.
 *
 * @throws Error when the directory is away, silent for longer than `timeout`, or answers something else. Its message names the call
 *   and the status, never an address, an id or anything else of a person.
 */
export function accountDirectory(options: DirectoryOptions): Accounts {
  const directory = openDirectory(options);

  async function listed(email: string) {
    // A JSON string is how SCIM quotes a value.
    const query = { filter: `userName eq ${JSON.stringify(email)}`, attributes: 'id', count: '1' };
    return (await directory.call('GET /Users', { query })).ok(listAnswer);
  }

  return {
    name: 'directory',

    async signIn(email, password) {
      const answer = await directory.call('POST /authenticate', { body: { userName: email, password } });
      const result = answer.ok(authenticationAnswer);
      return result.authenticated ? { kind: 'signed-in', account: result.id } : { kind: 'failed' };
    },

    async isRegistered(email) {
      return (await listed(email)).totalResults > 0;
    },

    async findByEmail(email) {
      return (await listed(email)).Resources?.[0]?.id;
    },

    async find(account) {
      const answer = await directory.call('GET /Users/{id}', { path: { id: account } });
      if (answer.status === 404) throw new Error('There is no account with this id');
      return toAccount(answer.ok(userAnswer));
    },

    async choosePassword({ procedure, owner }, password) {
      const answer = await directory.call('PUT /staged-passwords/{procedure}/{owner}', { path: { procedure, owner }, body: { password } });
      answer.done();
    },

    async hasChosenPassword({ procedure, owner }) {
      const answer = await directory.call('HEAD /staged-passwords/{procedure}/{owner}', { path: { procedure, owner } });
      if (answer.status === 404) return false;
      answer.done();
      return true;
    },

    async open(account): Promise<OpenedAccount> {
      const answer = await directory.call('POST /Users', {
        body: toNewUser(account),
        headers: { 'idempotency-key': placeOf(account) },
      });
      if (answer.status === 409 && answer.scimType() === 'uniqueness') return { kind: 'address-taken' };
      if (answer.status === 400 && answer.scimType() === 'noTarget') throw new Error('No password was chosen for this account');
      return { kind: 'opened', account: answer.ok(createdAnswer).id };
    },

    async update(account, profile) {
      const path = { id: account };
      const read = await directory.call('GET /Users/{id}', { path });
      if (read.status === 404) throw new Error('There is no account with this id');
      const user = read.ok(userAnswer);
      const written = await directory.call('PUT /Users/{id}', {
        path,
        body: { ...user, [extension]: { ...user[extension], profile } },
        headers: { 'if-match': user.meta.version },
      });
      if (written.status === 400 && written.scimType() === 'mutability') throw new Error('The customer type of an account cannot change');
      written.done();
    },

    async link(account) {
      const answer = await directory.call('PUT /Users/{id}/links/tetsuzuki', { path: { id: account } });
      if (answer.status === 404) throw new Error('There is no account with this id');
      answer.done();
    },
  };
}

function placeOf({ procedure, owner }: Choosing): string {
  return `${procedure}/${owner}`;
}

function toNewUser(account: NewAccount) {
  const { email, verificationPhone, profile } = account;
  return { schemas: userSchemas, userName: email, [extension]: { profile, verificationPhone, stagedPassword: placeOf(account) } };
}

function toAccount(user: ReturnType<typeof userAnswer.parse>): Account {
  const { profile, linked } = user[extension];
  return { id: user.id, email: user.userName, profile, linked };
}
