import { createHash } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Database } from '../../db/database.ts';
import { findAccount, findAccountByEmail, insertAccount, linkAccount, updateProfile } from '../../db/queries/accounts.ts';
import { chosenPassword, forgetChosenPassword, storeChosenPassword } from '../../db/queries/chosen-passwords.ts';
import type { Accounts, Choosing } from './port.ts';

/** Accounts in our own tables, passwords as argon2id (the library's default, OWASP's first choice: 19 MiB, 2 passes). */
export function embeddedAccounts(database: Database): Accounts {
  const nobody = hash('there is nobody with this password 0');

  return {
    name: 'embedded',

    async signIn(email, password) {
      const account = await findAccountByEmail(database, email);
      // An unknown address costs as much time as a wrong password: it is compared with nobody's.
      const matches = await verify(account?.passwordHash ?? (await nobody), password);
      return account && matches ? { kind: 'signed-in', account: account.id } : { kind: 'failed' };
    },

    async isRegistered(email) {
      return (await findAccountByEmail(database, email)) !== undefined;
    },

    async findByEmail(email) {
      return (await findAccountByEmail(database, email))?.id;
    },

    async find(id) {
      const account = await findAccount(database, id);
      if (!account) throw new Error('There is no account with this id');
      const { email, profile, linked } = account;
      return { id, email, profile, linked };
    },

    async choosePassword(choosing, password) {
      await storeChosenPassword(database, choosing, await hash(password));
    },

    async hasChosenPassword(choosing) {
      return (await chosenPassword(database, choosing)) !== undefined;
    },

    async open(account) {
      const id = idOf(account);
      const passwordHash = await chosenPassword(database, account);
      if (passwordHash) {
        const { email, verificationPhone, profile } = account;
        const opened = await insertAccount(database, { id, email, passwordHash, verificationPhone, profile });
        if (!opened) return { kind: 'address-taken' };
        await forgetChosenPassword(database, account);
      }
      // Without a chosen password it was opened before: this is a repeated call.
      const existing = await findAccount(database, id);
      if (!existing) throw new Error('No password was chosen for this account');
      return { kind: 'opened', account: id };
    },

    async update(id, profile) {
      const existing = await findAccount(database, id);
      if (!existing) throw new Error('There is no account with this id');
      if (existing.profile.customerType !== profile.customerType) throw new Error('The customer type of an account cannot change');
      await updateProfile(database, id, profile);
    },

    async link(id) {
      if (!(await linkAccount(database, id))) throw new Error('There is no account with this id');
    },
  };
}

/** The account's id follows from where it was opened, so that opening it twice gives one account. */
function idOf({ procedure, owner }: Choosing): string {
  const digest = createHash('sha256').update(`account/${procedure}/${owner}`).digest('hex');
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}
