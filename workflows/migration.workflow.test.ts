import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Environment, openEnvironment } from './testing/environment.ts';
import { dealerOf, givingBirthDate, linksOf, newMember } from './testing/paths/dealer-link.ts';
import { consent, knownOfSakurako, newOldMember, openMigration, registering, signingInAgain } from './testing/paths/migration.ts';
import { follow } from './testing/paths.ts';
import { hanako, sakurako } from './testing/people.ts';
import { refusalOf } from './testing/traveller.ts';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment();
});
afterAll(() => environment.close());

async function migratedTo(id: string): Promise<unknown> {
  const [row] = await environment.database.sql`select migrated_to as account from old_members where id = ${id}`;
  return row?.account;
}

describe('a member of the old site', () => {
  it('moves to a new account, which the old site’s data fill in, and is linked with the own dealer', async () => {
    const old = await newOldMember(environment, { ...knownOfSakurako, email: 'before@example.jp' });
    const member = await openMigration(environment);
    await follow(member, registering(old).slice(0, 3));
    expect(member.position).toMatchObject({ step: 'email', values: { email: 'before@example.jp' } });
    await follow(member, registering(old).slice(3, 5));
    expect(member.position).toMatchObject({ step: 'migration-details', values: { familyName: '見本', mobilePhone: sakurako.mobilePhone } });
    await follow(member, registering(old).slice(5, 7));
    expect(member.position).toMatchObject({ step: 'link-consent', notices: ['account-created'], canGoBack: false });
    await follow(member, [...consent, ...signingInAgain, ...givingBirthDate]);
    expect(member.position).toMatchObject({ outcome: 'completed', step: 'migrated', notices: ['birth-date-done', 'linked'] });

    const account = (await environment.api.accounts.findByEmail(member.email)) ?? '';
    expect((await environment.api.accounts.find(account)).profile).toMatchObject({ ...knownOfSakurako, birthDate: '1991-02-28' });
    expect(await linksOf(environment, account)).toEqual([{ dealer: dealerOf('toyota').id, procedure: member.id }]);
    await member.handle().result();
    expect(await migratedTo(old.id)).toBe(account);
  });

  it('whose birth date the old site knows is not asked for it', async () => {
    const old = await newOldMember(environment, sakurako, 'lexus');
    const member = await follow(await openMigration(environment, 'lexus'), [...registering(old), ...signingInAgain]);
    expect(member.position).toMatchObject({ step: 'migrated', notices: ['linked'], show: { dealer: dealerOf('lexus').name } });
  });

  it('of whom little is known fills the gaps in', async () => {
    const old = await newOldMember(environment, { familyName: '見本' });
    const member = await follow(await openMigration(environment), registering(old).slice(0, 5));
    expect(member.position).toMatchObject({ step: 'migration-details', values: { familyName: '見本' } });
    const password = 'Kuruma-2027';
    const refused = await refusalOf(member.answer('migration-details', { familyName: '見本', password, passwordAgain: password }));
    expect(refused.problems?.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/givenName', '/sex', '/mobilePhone', '/postalCode']),
    );
    await follow(member, [...registering(old, knownOfSakurako).slice(5), ...signingInAgain, ...givingBirthDate]);
    expect(member.position.step).toBe('migrated');
  });

  it('with an account signs in with it', async () => {
    const old = await newOldMember(environment, {});
    const { account, email, password } = await newMember(environment);
    const member = await follow(await openMigration(environment), [
      ['old-sign-in', old],
      ['account-choice', { existing: true }],
      ['sign-in', { email, password }],
      ...consent,
      ...givingBirthDate,
    ]);
    expect(member.position).toMatchObject({ outcome: 'completed', step: 'migrated' });
    await member.handle().result();
    expect(await migratedTo(old.id)).toBe(account);
  });

  it('who signs in again with another account is told so', async () => {
    const old = await newOldMember(environment, knownOfSakurako);
    const member = await follow(await openMigration(environment), registering(old));
    expect(await refusalOf(member.answer('re-login', hanako))).toEqual({
      code: 'invalid-answer',
      problems: [{ pointer: '/email', code: 'not-the-new-account' }],
    });
    await follow(member, signingInAgain);
    expect(member.position.step).toBe('birth-date');
  });

  it('of a dealer of the other brand is sent there', async () => {
    const old = await newOldMember(environment, {}, 'lexus');
    const member = await openMigration(environment);
    expect((await refusalOf(member.answer('old-sign-in', old))).problems).toEqual([{ pointer: '/id', code: 'old-member-of-other-brand' }]);
  });
});

describe('a wrong password of the old site', () => {
  it('reads the same as an unknown ID, is counted, and blocks after ten', async () => {
    const old = await newOldMember(environment, {});
    const member = await openMigration(environment);
    const wrong = { code: 'invalid-answer', problems: [{ pointer: '/password', code: 'old-sign-in-failed' }] };
    expect(await refusalOf(member.answer('old-sign-in', { id: '0000', password: 'wrong-1' }))).toEqual(wrong);
    for (let time = 0; time < 10; time += 1) {
      expect(await refusalOf(member.answer('old-sign-in', { ...old, password: 'wrong-1' }))).toEqual(wrong);
    }
    expect(await refusalOf(member.answer('old-sign-in', old))).toEqual({ code: 'too-many-requests' });
  });
});
