import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import type { NewAccount } from '../../activities/accounts.ts';
import { createTestDatabase } from '../../db/testing/test-database.ts';
import { accountDirectory } from './directory.ts';
import { embeddedAccounts } from './embedded.ts';
import type { Accounts } from './port.ts';
import { startDirectoryServer } from './testing/directory-server.ts';
import { company, newcomer, taro } from './testing/newcomer.ts';

const password = 'Kaizen-2026';
const server = await startDirectoryServer('contract-test');
const { database, drop } = await createTestDatabase();
afterAll(async () => {
  await server.close();
  await drop();
});

const implementations: Accounts[] = [embeddedAccounts(database), accountDirectory({ baseUrl: server.baseUrl, token: 'contract-test' })];

describe.each(implementations)('accounts, $name', (accounts) => {
  /** @returns the account's id */
  async function opened(account: NewAccount): Promise<string> {
    await accounts.choosePassword(account, password);
    const result = await accounts.open(account);
    if (result.kind !== 'opened') throw new Error(`not opened: ${result.kind}`);
    return result.account;
  }

  describe('signing in', () => {
    it('the right password signs in to the account that was opened', async () => {
      const account = newcomer();
      const id = await opened(account);
      expect(await accounts.signIn(account.email, password)).toEqual({ kind: 'signed-in', account: id });
    });

    it('a wrong password and an unknown address give the same result', async () => {
      const account = newcomer();
      await opened(account);
      expect(await accounts.signIn(account.email, 'Kaizen-2027')).toEqual({ kind: 'failed' });
      expect(await accounts.signIn(newcomer().email, password)).toEqual({ kind: 'failed' });
    });

    it('an address is the same in capitals', async () => {
      const account = newcomer({ email: `Taro.${randomUUID()}@Example.JP` });
      const id = await opened(account);
      expect(await accounts.signIn(account.email.toLowerCase(), password)).toEqual({ kind: 'signed-in', account: id });
      expect(await accounts.signIn(account.email.toUpperCase(), password)).toEqual({ kind: 'signed-in', account: id });
      expect(await accounts.isRegistered(account.email.toLowerCase())).toBe(true);
    });

    it('a password is not the same in capitals', async () => {
      const account = newcomer();
      await opened(account);
      expect(await accounts.signIn(account.email, password.toUpperCase())).toEqual({ kind: 'failed' });
    });

    it('a chosen password signs nobody in before the account is opened', async () => {
      const account = newcomer();
      await accounts.choosePassword(account, password);
      expect(await accounts.signIn(account.email, password)).toEqual({ kind: 'failed' });
      expect(await accounts.isRegistered(account.email)).toBe(false);
    });
  });

  describe('looking up', () => {
    it.each([taro, company])('what a $customerType customer registered is found as it was given, not linked', async (profile) => {
      const account = newcomer({ profile });
      const id = await opened(account);
      expect(await accounts.find(id)).toEqual({ id, email: account.email, profile, linked: false });
    });

    it('an account is found by its address, in capitals too, and nobody by an unknown one', async () => {
      const account = newcomer();
      const id = await opened(account);
      expect(await accounts.findByEmail(account.email)).toBe(id);
      expect(await accounts.findByEmail(account.email.toUpperCase())).toBe(id);
      expect(await accounts.findByEmail(newcomer().email)).toBeUndefined();
    });

    it('a person without a birth date is registered, and given one later', async () => {
      const { birthDate, ...person } = taro as Extract<typeof taro, { customerType: 'personal' }>;
      const id = await opened(newcomer({ profile: person }));
      expect((await accounts.find(id)).profile).toEqual(person);
      await accounts.update(id, { ...person, birthDate });
      expect((await accounts.find(id)).profile).toEqual(taro);
    });

    it('an id that was never given out is an error', async () => {
      await expect(accounts.find(randomUUID())).rejects.toThrow('There is no account with this id');
    });

    it.each(['%', '_'.repeat(8), '"', '\\', '" or userName pr or userName eq "'])('%j is no address of anybody', async (text) => {
      await opened(newcomer());
      expect(await accounts.isRegistered(text)).toBe(false);
    });
  });

  describe('choosing a password', () => {
    it('a password is chosen for one person of one procedure', async () => {
      const account = newcomer();
      await accounts.choosePassword(account, password);
      expect(await accounts.hasChosenPassword(account)).toBe(true);
      expect(await accounts.hasChosenPassword({ ...account, owner: 'user' })).toBe(false);
      expect(await accounts.hasChosenPassword(newcomer())).toBe(false);
    });

    it('choosing again replaces the earlier choice', async () => {
      const account = newcomer();
      await accounts.choosePassword(account, 'Earlier-2025');
      await opened(account);
      expect(await accounts.signIn(account.email, 'Earlier-2025')).toEqual({ kind: 'failed' });
      expect(await accounts.signIn(account.email, password)).toMatchObject({ kind: 'signed-in' });
    });

    it('a choice is gone when the account has it', async () => {
      const account = newcomer();
      await opened(account);
      expect(await accounts.hasChosenPassword(account)).toBe(false);
    });

    it('a password chosen after the account was opened does not become the account’s', async () => {
      const account = newcomer();
      const id = await opened(account);
      await accounts.choosePassword(account, 'Later-2027');
      expect(await accounts.open(account)).toEqual({ kind: 'opened', account: id });
      expect(await accounts.signIn(account.email, 'Later-2027')).toEqual({ kind: 'failed' });
      expect(await accounts.signIn(account.email, password)).toEqual({ kind: 'signed-in', account: id });
      expect(await accounts.hasChosenPassword(account)).toBe(false);
    });
  });

  describe('opening', () => {
    it('opening twice gives the same account', async () => {
      const account = newcomer();
      const id = await opened(account);
      expect(await accounts.open(account)).toEqual({ kind: 'opened', account: id });
    });

    it('opening again with other details gives the account as it was opened first', async () => {
      const account = newcomer();
      const id = await opened(account);
      expect(await accounts.open(newcomer({ ...account, email: newcomer().email, profile: company }))).toEqual({
        kind: 'opened',
        account: id,
      });
      expect(await accounts.find(id)).toMatchObject({ email: account.email, profile: taro });
    });

    it('two people of one procedure get an account each', async () => {
      const buyer = newcomer();
      const user = newcomer({ procedure: buyer.procedure, owner: 'user' });
      expect(await opened(buyer)).not.toBe(await opened(user));
    });

    it('opening without a chosen password fails and opens nothing', async () => {
      const account = newcomer();
      await expect(accounts.open(account)).rejects.toThrow('No password was chosen for this account');
      expect(await accounts.isRegistered(account.email)).toBe(false);
    });

    it('an address of an account from another procedure is taken, in capitals too, and the account stays as it is', async () => {
      const first = newcomer();
      const id = await opened(first);
      const second = newcomer({ email: first.email.toUpperCase(), profile: company });
      await accounts.choosePassword(second, 'Another-2026');
      expect(await accounts.open(second)).toEqual({ kind: 'address-taken' });
      expect(await accounts.find(id)).toMatchObject({ profile: taro });
      expect(await accounts.signIn(first.email, 'Another-2026')).toEqual({ kind: 'failed' });
    });

    it('after a taken address the same person opens with another one, without choosing the password again', async () => {
      const first = newcomer();
      await opened(first);
      const second = newcomer({ email: first.email });
      await accounts.choosePassword(second, password);
      await accounts.open(second);
      const corrected = { ...second, email: newcomer().email };
      expect(await accounts.open(corrected)).toMatchObject({ kind: 'opened' });
      expect(await accounts.signIn(corrected.email, password)).toMatchObject({ kind: 'signed-in' });
    });

    it('opening several times at once gives one account', async () => {
      const account = newcomer();
      await accounts.choosePassword(account, password);
      const results = await Promise.all(Array.from({ length: 8 }, () => accounts.open(account)));
      const [first] = results;
      expect(first).toMatchObject({ kind: 'opened' });
      for (const result of results) expect(result).toEqual(first);
      expect(await accounts.signIn(account.email, password)).toMatchObject({ kind: 'signed-in' });
    });

    it('two procedures with the same address at once give one account and one taken address', async () => {
      const first = newcomer();
      const second = newcomer({ email: first.email });
      await accounts.choosePassword(first, password);
      await accounts.choosePassword(second, password);
      const results = await Promise.all([accounts.open(first), accounts.open(second)]);
      expect(results.map(({ kind }) => kind).sort()).toEqual(['address-taken', 'opened']);
    });
  });

  describe('linking', () => {
    it('an account is linked from then on, also after an update, and linking again changes nothing', async () => {
      const id = await opened(newcomer());
      await accounts.link(id);
      await accounts.link(id);
      await accounts.update(id, { ...taro, building: '10階' });
      expect(await accounts.find(id)).toMatchObject({ linked: true, profile: { ...taro, building: '10階' } });
    });

    it('an account that does not exist cannot be linked', async () => {
      await expect(accounts.link(randomUUID())).rejects.toThrow('There is no account with this id');
    });
  });

  describe('updating', () => {
    it('an update changes the profile and nothing else', async () => {
      const account = newcomer();
      const id = await opened(account);
      const moved = { ...taro, postalCode: '4500002', city: '名古屋市中村区', block: '名駅4-7-1', building: '10階' };
      await accounts.update(id, moved);
      await accounts.update(id, moved);
      expect(await accounts.find(id)).toEqual({ id, email: account.email, profile: moved, linked: false });
      expect(await accounts.signIn(account.email, password)).toEqual({ kind: 'signed-in', account: id });
    });

    it('a field left out is not registered any more', async () => {
      const id = await opened(newcomer({ profile: { ...taro, building: '10階' } }));
      await accounts.update(id, taro);
      expect((await accounts.find(id)).profile).toEqual(taro);
    });

    it('the customer type cannot change', async () => {
      const id = await opened(newcomer());
      await expect(accounts.update(id, company)).rejects.toThrow('customer type of an account cannot change');
      expect(await accounts.find(id)).toMatchObject({ profile: taro });
    });

    it('an account that does not exist cannot be updated', async () => {
      await expect(accounts.update(randomUUID(), taro)).rejects.toThrow('There is no account with this id');
    });
  });
});
