import { randomUUID } from 'node:crypto';
import { DEMO_PASSWORD } from '../../db/seeds/people.ts';
import { newLogin, newPerson } from '../../testing/walk.ts';
import { consents, proofOf, signInOf } from '../customers/answers.ts';
import { linkIn } from '../customers/mailed-link.ts';
import { walk } from '../customers/walk.ts';
import { effects } from '../effects.ts';
import { registerAccount } from './registering.ts';
import type { Script } from './script.ts';

/** Staff prepare it, the customer completes it by the mail's link. */
export const dealerLink: Script = {
  name: 'dealer link',
  procedures: 2,
  async play(scene) {
    const email = scene.address('member');
    await registerAccount(scene, email);
    const record = await scene.dealersRecordOf(email);
    const staff = scene.at('terminal');
    const key = { 'Idempotency-Key': randomUUID() };
    await staff.persist('open dealer-link', () => staff.post(`/v1/dealer/customers/${record}/links`, undefined, key));
    scene.toEnd(staff.view, 'completed', 'linked');
    scene.promise(effects.mail(email, 'dealer-link'), effects.mail(email, 'dealer-linked'), effects.dealerLink(email, scene.dealer));
    const answers = { 'confirm-customer': { mine: true, wanted: true }, 'choose-account': { address: '1' } };
    await walk(staff, { answers, until: ({ step }) => step.name === 'provisional' });
    const member = scene.somebody('member');
    await member.claim(await linkIn(scene.world, email, 'dealer-link'), signInOf(email));
    await walk(member, { answers: { ...consents, 'sign-in-linked': signInOf(email) } });
  },
};

/** A member of the old site, with a new account or with one that is there. */
export const migration: Script = {
  name: 'migration',
  procedures: 2,
  async play(scene) {
    const email = scene.address('member');
    const existing = scene.chance.chance(0.5);
    if (existing) await registerAccount(scene, email);
    const { birthDate, ...known } = newPerson;
    const id = await scene.oldMember({ email, ...known });
    const member = scene.somebody('member');
    await member.start('migration', { brand: scene.brand });
    scene.toEnd(member.view, 'completed', 'migrated');
    scene.promise(effects.migrated(id, email), effects.dealerLink(email, scene.dealer));
    if (!existing) scene.promise(effects.account(email), effects.mail(email, 'account-created'));
    const { password, passwordAgain } = newLogin;
    const answers = {
      ...consents,
      ...proofOf(email),
      'old-sign-in': { id, password: DEMO_PASSWORD },
      'account-choice': { existing },
      'sign-in': signInOf(email),
      'migration-details': { ...known, password, passwordAgain },
      'review-details': { register: true },
      're-login': signInOf(email),
      'birth-date': { birthDate },
      'birth-date-check': { register: true },
    };
    await walk(member, { answers });
  },
};
