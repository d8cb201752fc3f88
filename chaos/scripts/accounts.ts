import { newAccountOf } from '../customers/answers.ts';
import { walk } from '../customers/walk.ts';
import { registerAccount, registerBuyer, scan } from './registering.ts';
import type { Script } from './script.ts';

export const accountAlone: Script = {
  name: 'account registration',
  procedures: 1,
  play: (scene) => registerAccount(scene, scene.address('member'), scene.chance.chance(0.7) ? 'new' : 'company'),
};

export const buyerAlone: Script = {
  name: 'buyer registration',
  procedures: 1,
  async play(scene) {
    const { id } = await scene.contract('カローラ');
    await registerBuyer(scene, scene.somebody('buyer'), id, scene.address('buyer'), scene.chance.chance(0.7) ? 'new' : 'company');
  },
};

/** Somebody who thinks better of it: nothing is left but what was mailed on the way. */
export const buyerWhoStops: Script = {
  name: 'buyer who cancels',
  procedures: 1,
  async play(scene) {
    const { id } = await scene.contract('カローラ');
    const buyer = scene.somebody('buyer');
    const stopsAt = scene.chance.pick(['sign-in', 'email', 'email-code', 'personal-details', 'staff-check', 'review-details']);
    scene.toEnd(await scan(scene, buyer, id), 'cancelled', 'cancelled');
    const answers = { 'confirm-vehicle': { mine: true }, ...newAccountOf(scene.address('buyer'), scene.brand) };
    await walk(buyer, { answers, until: ({ step }) => step.name === stopsAt });
    await buyer.move('cancel');
  },
};

export const wrongVehicle: Script = {
  name: 'wrong vehicle',
  procedures: 1,
  async play(scene) {
    const { id } = await scene.contract('カローラ');
    const buyer = scene.somebody('buyer');
    scene.toEnd(await scan(scene, buyer, id), 'cancelled', 'wrong-vehicle');
    await walk(buyer, { answers: { 'confirm-vehicle': { mine: false } } });
  },
};
