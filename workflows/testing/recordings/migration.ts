import type { Environment } from '../environment.ts';
import { givingBirthDate, newMember } from '../paths/dealer-link.ts';
import { consent, knownOfSakurako, newOldMember, openMigration, registering, signingInAgain } from '../paths/migration.ts';
import { follow } from '../paths.ts';
import { hanako, sakurako } from '../people.ts';
import { refusalOf, type Traveller } from '../traveller.ts';

export const migrationRecordings: Readonly<Record<string, (environment: Environment) => Promise<Traveller>>> = {
  'migration.new.toyota': async (environment) => {
    const old = await newOldMember(environment, { ...knownOfSakurako, email: 'before@example.jp' });
    return follow(await openMigration(environment), [...registering(old), ...signingInAgain, ...givingBirthDate]);
  },
  'migration.new.lexus': async (environment) => {
    const member = await follow(await openMigration(environment, 'lexus'), registering(await newOldMember(environment, sakurako, 'lexus')));
    await refusalOf(member.answer('re-login', hanako));
    return follow(member, signingInAgain);
  },
  'migration.existing.toyota': async (environment) => {
    const old = await newOldMember(environment, {});
    const { email, password } = await newMember(environment);
    return follow(await openMigration(environment), [
      ['old-sign-in', old],
      ['account-choice', { existing: true }],
      ['sign-in', { email, password }],
      ...consent,
      ...givingBirthDate,
    ]);
  },
  'migration.address-taken.toyota': async (environment) => {
    const member = await follow(
      await openMigration(environment),
      registering(await newOldMember(environment, knownOfSakurako)).slice(0, 6),
    );
    const choosing = { procedure: crypto.randomUUID(), owner: 'member' } as const;
    const { api } = environment;
    await api.accounts.choosePassword(choosing, 'Kuruma-2027');
    const profile = { customerType: 'personal' as const, ...knownOfSakurako };
    await api.accounts.open({ ...choosing, email: member.email, verificationPhone: sakurako.mobilePhone, profile });
    return follow(member, [['review-details', { register: true }]]);
  },
  'migration.cancelled.lexus': async (environment) => {
    const old = await newOldMember(environment, {}, 'lexus');
    const member = await follow(await openMigration(environment, 'lexus'), [['old-sign-in', old]]);
    await member.cancel();
    return member;
  },
};
