import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { consents } from '../customers/answers.ts';
import { linkIn } from '../customers/mailed-link.ts';
import { walk } from '../customers/walk.ts';
import { effects } from '../effects.ts';
import { apply, cardVisits, vehicles } from './applying.ts';
import { identity, registerAccount, registerBuyer, registerSameUser } from './registering.ts';
import type { Script } from './script.ts';

/** The whole visit: buyer, user, services, all on one phone. */
export const visitWithCard: Script = {
  name: 'visit with a card',
  procedures: 3,
  async play(scene) {
    const email = scene.address('buyer');
    const quick = scene.chance.chance(0.5);
    const { id } = await scene.contract(vehicles[scene.brand][quick ? 'quick' : 'connected']);
    const buyer = scene.somebody('buyer');
    await registerBuyer(scene, buyer, id, email, 'new');
    await registerSameUser(scene, buyer, email, consents);
    await buyer.start('service-application', { after: buyer.view.id });
    const charging = quick ? scene.chance.pick(['applied', 'not'] as const) : 'none';
    await apply(scene, buyer, { email, charging, options: scene.chance.chance(0.7), payment: 'card', where: 'dealer' });
  },
};

const own = z.object({ procedures: z.array(z.object({ id: z.uuid(), type: z.string() })) });

/** A paper form for the bank, which takes it or not; who is refused registers a card by the mail's link. */
export const visitWithBankDebit: Script = {
  name: 'visit with a bank debit',
  procedures: 5,
  async play(scene) {
    const email = scene.address('buyer');
    const { id } = await scene.contract(vehicles[scene.brand].normal);
    const buyer = scene.somebody('buyer');
    await registerBuyer(scene, buyer, id, email, 'new');
    await registerSameUser(scene, buyer, email, consents);
    const active = scene.chance.chance(0.4);
    await buyer.start('service-application', { after: buyer.view.id });
    await apply(scene, buyer, { email, charging: 'applied', options: true, payment: 'bank-debit', where: 'dealer' });
    // Whoever registers a card instead has that alone.
    const debited = effects.paymentMethod(email, 'bank-debit', active ? 'active' : 'replaced');
    scene.correct(effects.paymentMethod(email, 'bank-debit', 'pending'), debited);

    // It is on the list as soon as it stands anywhere.
    let debit: string | undefined;
    while (!debit) {
      const { body } = await buyer.persist('own procedures', () => buyer.get('/v1/my/procedures'));
      debit = own.parse(body).procedures.find(({ type }) => type === 'bank-debit')?.id;
      if (!debit) await setTimeout(200);
    }
    await buyer.visit(debit);
    scene.toEnd(buyer.view, active ? 'completed' : 'refused', active ? 'debit-active' : 'debit-failed');
    const mandate = await scene.mandateOf(debit);
    scene.promise(effects.mandate(debit, active ? 'active' : 'failed'), effects.step(debit, 'told', 'mandate'));
    const decide = `/pay/mandates/${mandate}/${active ? 'activate' : 'fail'}`;
    await buyer.persist('the bank decides', () => buyer.post(decide));
    await walk(buyer, { answers: {} });
    if (active) return;

    scene.promise(effects.mail(email, 'mandate-failed'), effects.paymentMethod(email, 'card', 'active'));
    await buyer.claim(await linkIn(scene.world, email, 'mandate-failed'));
    scene.toEnd(buyer.view, 'completed', 'payment-registered');
    await walk(buyer, { answers: { 'payment-method': { method: 'card' } }, visits: cardVisits(scene) });
  },
};

/** Somebody else will use the car, and is there: with their own phone. */
export const handedOver: Script = {
  name: 'user with a phone of their own',
  procedures: 4,
  async play(scene) {
    const [buyers, users] = [scene.address('buyer'), scene.address('user')];
    const existing = scene.chance.chance(0.5);
    if (existing) await registerAccount(scene, users);
    const { id } = await scene.contract(vehicles[scene.brand].normal);
    const [buyer, user] = [scene.somebody('buyer'), scene.somebody('user')];
    await registerBuyer(scene, buyer, id, buyers, 'new');
    const { id: registering } = await buyer.start('user-registration', { after: buyer.view.id });
    scene.toEnd(buyer.view, 'completed', 'user-registered');
    scene.promise(effects.registration(registering, 'user', users));
    const toHandoff = { ...consents, 'name-choice': { same: false }, presence: { present: true } };
    const handoff = await walk(buyer, { answers: toHandoff, until: ({ step }) => step.name === 'handoff' });
    await user.claim(String(handoff.step.show.url));
    const answers = { 'confirm-vehicle': { mine: true }, ...identity(scene, users, existing ? 'existing' : 'new') };
    const following = walk(buyer, { answers: toHandoff });
    await Promise.all([following, walk(user, { answers })]);
    await user.start('service-application', { after: user.view.id });
    await apply(scene, user, { email: users, charging: 'not', options: false, payment: 'card', where: 'dealer' });
  },
};

/** An account that is there already; nobody there who will use the car, and no interest in services. */
export const notApplying: Script = {
  name: 'user who does not apply',
  procedures: 4,
  async play(scene) {
    const email = scene.address('buyer');
    await registerAccount(scene, email);
    const { id } = await scene.contract(vehicles[scene.brand].connected);
    const buyer = scene.somebody('buyer');
    await registerBuyer(scene, buyer, id, email, 'existing');
    await registerSameUser(scene, buyer, email, consents);
    await buyer.start('service-application', { after: buyer.view.id });
    scene.toEnd(buyer.view, 'declined', 'not-applied');
    scene.promise(effects.reason(buyer.view.id, 'decide-later'));
    await walk(buyer, { answers: { apply: { apply: false }, questionnaire: { reason: 'decide-later' } } });
  },
};
