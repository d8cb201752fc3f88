import { codeIn } from '../../testing/mails.ts';
import { agreeToAll } from '../../testing/walk.ts';
import { consents, signInOf } from '../customers/answers.ts';
import type { Customer } from '../customers/customer.ts';
import { walk } from '../customers/walk.ts';
import { effects } from '../effects.ts';
import { apply, vehicles } from './applying.ts';
import { registerAccount, registerBuyer, registerSameUser } from './registering.ts';
import type { Scene } from './scene.ts';
import type { Script } from './script.ts';

/** Somebody who has applied for the connected service, and shares it by QR code or SMS. */
async function inviting(
  scene: Scene,
  by: 'qr' | 'sms',
  end: readonly [outcome: string, step: string],
): Promise<{ owner: Customer; sharee: Customer; owners: string; sharees: string }> {
  const [owners, sharees] = [scene.address('owner'), scene.address('sharee')];
  await registerAccount(scene, sharees);
  const { id } = await scene.contract(vehicles[scene.brand].connected);
  const [owner, sharee] = [scene.somebody('owner'), scene.somebody('sharee')];
  await registerBuyer(scene, owner, id, owners, 'new');
  await registerSameUser(scene, owner, owners, consents);
  await owner.start('service-application', { after: owner.view.id });
  await apply(scene, owner, { email: owners, charging: 'none', options: false, payment: 'card', where: 'dealer' });

  await owner.start('sharing', { after: owner.view.id });
  scene.toEnd(owner.view, ...end);
  const mobile = `0901${String(scene.chance.int(10_000_000)).padStart(7, '0')}`;
  const invites = { invite: { by }, 'sharee-number': { mobile } };
  const handing = by === 'qr' ? 'handoff' : 'code-sent';
  const { step } = await walk(owner, { answers: invites, until: (view) => view.step.name === handing });
  const answers = { ...consents, 'sharee-sign-in': signInOf(sharees) };
  if (by === 'qr') {
    await sharee.claim(String(step.show.url));
    await walk(sharee, { answers, until: ({ step: { name } }) => name === 'approve' });
  } else {
    scene.promise(effects.sms(mobile));
    const text = await scene.sms(mobile);
    await sharee.claim(/http\S+/.exec(text)?.[0] ?? '');
    const withCode = { ...answers, 'share-code': { code: codeIn({ subject: 'SMS', text }) } };
    // Going back from the code sends another one.
    await walk(sharee, { answers: withCode, until: ({ step: { name } }) => name === 'approve', onwards: ['share-code'] });
  }
  scene.promise(effects.mail(owners, 'share-requested'));
  return { owner, sharee, owners, sharees };
}

/** Shared, then ended by one of the two. */
export const shared: Script = {
  name: 'sharing and its end',
  procedures: 6,
  async play(scene) {
    const { owner, sharee, owners, sharees } = await inviting(scene, scene.chance.pick(['qr', 'sms']), ['completed', 'shared']);
    await Promise.all([walk(owner, { answers: { approve: agreeToAll } }), walk(sharee, { answers: {} })]);
    const ends = scene.chance.pick(['owner', 'sharee', 'nobody']);
    scene.promise(effects.share(owners, sharees, ends));
    if (ends === 'nobody') return;
    const ender = ends === 'owner' ? owner : sharee;
    await ender.start('share-ending', { after: ender.view.id });
    scene.toEnd(ender.view, 'completed', 'share-ended');
    scene.promise(ends === 'owner' ? effects.mail(sharees, 'share-ended-by-owner') : effects.mail(owners, 'share-ended-by-sharee'));
    await walk(ender, { answers: { 'confirm-end': { end: true } } });
  },
};

export const declined: Script = {
  name: 'sharing that is declined',
  procedures: 5,
  async play(scene) {
    const { owner, sharee } = await inviting(scene, 'qr', ['declined', 'declined']);
    await Promise.all([walk(owner, { answers: { approve: { decline: true } } }), walk(sharee, { answers: {} })]);
  },
};
