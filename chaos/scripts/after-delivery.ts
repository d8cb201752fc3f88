import type { Customer } from '../customers/customer.ts';
import { linkIn } from '../customers/mailed-link.ts';
import { type Answers, walk } from '../customers/walk.ts';
import { effects } from '../effects.ts';
import { apply, vehicles } from './applying.ts';
import { identity, registerAccount, registerBuyer } from './registering.ts';
import type { Scene } from './scene.ts';
import type { Script } from './script.ts';

/** The numbers of a vehicle, as the certificate writes them and as the form asks for them. */
function numbersOf(scene: Scene) {
  const chassisNumber = `CHAOS1-${String(scene.chance.int(10_000_000)).padStart(7, '0')}`;
  const serial = String(1 + scene.chance.int(9999));
  return {
    registrationNumber: `名古屋 330 さ ${serial}`,
    answers: {
      'vehicle-details': { chassisNumber, placeName: '名古屋', classNumber: '330', kana: 'さ', serial },
      'review-registration': { apply: true },
    } satisfies Answers,
    chassisNumber,
  };
}

const isUnderReview = ({ step }: { step: { name: string } }) => step.name === 'review';

/** Goes up to the review, where support decides. */
async function reviewed(scene: Scene, user: Customer, answers: Answers, decision: object): Promise<void> {
  await walk(user, { answers, until: isUnderReview });
  const agent = scene.at('support');
  const path = `/v1/procedures/${user.view.id}?as=reviewer`;
  const { view } = await agent.persist('review', () => agent.get(path));
  if (view?.step.name !== 'review') throw new Error(`the reviewer sees ${view?.step.name}`);
  await walk(agent, { answers: { review: decision } });
  await walk(user, { answers: {} });
}

/** By the leaflet's QR code; nobody knows the vehicle, so a person decides, and may refuse at first. */
export const reviewedAfterDelivery: Script = {
  name: 'registration after delivery, reviewed',
  procedures: 2,
  async play(scene) {
    const email = scene.address('user');
    const user = scene.somebody('user');
    const refused = scene.chance.chance(0.5);
    const { answers } = numbersOf(scene);
    const signUp = identity(scene, email, 'new');
    await user.start('registration-after-delivery', { brand: scene.brand });
    scene.promise(effects.mail(email, 'registration-received'));
    if (refused) {
      scene.toEnd(user.view, 'refused', 'refused');
      scene.promise(effects.mail(email, 'registration-refused'));
      await reviewed(scene, user, { ...signUp, ...answers }, { decision: 'refuse', reason: 'vehicle-not-found' });
      await user.start('registration-after-delivery', { after: user.view.id });
      scene.promise(effects.mail(email, 'registration-received'));
    }
    scene.toEnd(user.view, 'completed', 'registered-only');
    scene.promise(effects.mail(email, 'user-registered-only'), effects.registration(user.view.id, 'user', email));
    const again = refused ? { ...signUp, ...identity(scene, email, 'existing') } : signUp;
    await reviewed(scene, user, { ...again, ...answers }, { decision: 'approve' });
  },
};

/** Skipped at the dealer; the dealer's system reports the vehicle, and the buyer goes on by the links in the mails. */
export const skippedThenDelivered: Script = {
  name: 'skipped, then after delivery',
  procedures: 5,
  async play(scene) {
    const email = scene.address('buyer');
    await registerAccount(scene, email);
    const { id, number } = await scene.contract(vehicles[scene.brand].normal);
    const buyer = scene.somebody('buyer');
    const { chassisNumber, registrationNumber, answers } = numbersOf(scene);
    await registerBuyer(scene, buyer, id, email, 'existing');
    await buyer.start('user-registration', { after: buyer.view.id });
    scene.toEnd(buyer.view, 'skipped', 'skipped');
    await walk(buyer, { answers: { 'name-choice': { same: false }, presence: { present: false }, 'tell-staff': { told: true } } });

    scene.promise(effects.mail(email, 'register-after-delivery'));
    const matches = scene.chance.chance(0.5);
    const user = {
      customerType: 'personal',
      name: '見本 桜子',
      address: matches ? '愛知県名古屋市中区栄3-18-1' : '愛知県名古屋市東区泉1-1',
    };
    await report(scene, number, { chassisNumber, registrationNumber, user });

    const home = scene.somebody('home');
    await home.claim(await linkIn(scene.world, email, 'register-after-delivery'));
    const registering = home.view.id;
    scene.toEnd(home.view, 'completed', 'registered');
    scene.promise(
      effects.mail(email, 'registration-received'),
      effects.mail(email, 'user-registered'),
      effects.registration(registering, 'user', email),
    );
    const all = { ...identity(scene, email, 'existing'), ...answers };
    if (matches) await walk(home, { answers: all });
    else await reviewed(scene, home, all, { decision: 'approve' });

    await home.claim(await linkIn(scene.world, email, 'user-registered'));
    const charging = scene.chance.pick(['applied', 'not'] as const);
    await apply(scene, home, { email, charging, options: scene.chance.chance(0.5), payment: 'card', where: 'after-delivery' });
  },
};

/** The dealer's system sends until it is heard, and once more because it was not sure. */
async function report(scene: Scene, number: string, body: object): Promise<void> {
  const system = scene.somebody('dealer system');
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${scene.world.setting.dealerSystemToken}` };
  for (let time = 0; time < 2; time += 1) {
    const path = `/v1/dealer-system/contracts/${number}/registration`;
    const { status, body: answered } = await system.persist('vehicle report', () =>
      system.send('PUT', path, JSON.stringify(body), headers),
    );
    if (status !== 200) throw new Error(`the report was answered with ${status} ${JSON.stringify(answered)}`);
  }
}
