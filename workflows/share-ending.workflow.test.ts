import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showStored } from '../api/procedures/show-procedure.ts';
import { type Environment, openEnvironment } from './testing/environment.ts';
import { goOn } from './testing/open.ts';
import { activeSharesOf, newOwner, newPerson, requested, sharedBetween } from './testing/paths/sharing.ts';
import { follow } from './testing/paths.ts';
import { refusalOf } from './testing/traveller.ts';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment();
});
afterAll(() => environment.close());

const activeShares = (owner: string) => activeSharesOf(environment, owner);

describe('a share', () => {
  it.each([
    ['owner', 'sharee'],
    ['sharee', 'owner'],
  ] as const)('is ended by the %s, the %s is told, and ending it again finds it ended', async (role, other) => {
    const people = { owner: await newOwner(environment), sharee: await newPerson(environment) };
    const pair = await sharedBetween(environment, people.owner, people.sharee);
    const ending = await goOn(pair[role], 'share-ending');
    const late = await goOn(pair[other], 'share-ending');
    expect(ending).toMatchObject({ role, position: { step: 'confirm-end', by: role } });
    await ending.answer('confirm-end', { end: true });
    expect(ending.position).toMatchObject({ outcome: 'completed', step: 'share-ended' });
    expect(await activeShares(people.owner.account)).toBe(0);
    const told = await environment.mail.mailTo(people[other].login.email, other === 'owner' ? 2 : 1);
    expect(told.subject).toContain('シェアが終了しました');
    expect((await late.answer('confirm-end', { end: true })).step).toBe('ended-before');
    expect((await goOn(pair[role], 'share-ending')).position.step).toBe('ended-before');
    const [ended] = await environment.database.sql`select ended_by from shares where owner_id = ${people.owner.account}`;
    expect(ended).toEqual({ ended_by: role });
  });

  it('that somebody thinks better of ending goes on', async () => {
    const by = await newOwner(environment);
    const { owner } = await sharedBetween(environment, by, await newPerson(environment));
    const ending = await goOn(owner, 'share-ending');
    await ending.answer('confirm-end', { keep: true });
    expect(ending.position).toMatchObject({ outcome: 'cancelled', step: 'cancelled' });
    expect(await activeShares(by.account)).toBe(1);
    expect((await goOn(owner, 'share-ending')).position.step).toBe('confirm-end');
  });

  it('names to the owner with whom it is, and to the sharee nobody', async () => {
    const pair = await sharedBetween(environment, await newOwner(environment), await newPerson(environment));
    const [owners, sharees] = [await goOn(pair.owner, 'share-ending'), await goOn(pair.sharee, 'share-ending')];
    const summary = async ({ id }: { id: string }, role: 'owner' | 'sharee') =>
      (await showStored(environment.api, id, role, 'ja')).step.summary.map(({ text }) => text);
    expect(await summary(owners, 'owner')).toEqual(['見本 桜…']);
    expect(await summary(sharees, 'sharee')).toEqual([]);
    expect(await summary(pair.owner, 'owner')).toEqual(['見本 桜…']);
    expect(await summary(pair.sharee, 'sharee')).toEqual([]);
  });

  it('that both end at once is ended by one of them', async () => {
    const pair = await sharedBetween(environment, await newOwner(environment), await newPerson(environment));
    const endings = [await goOn(pair.owner, 'share-ending'), await goOn(pair.sharee, 'share-ending')];
    const steps = await Promise.all(endings.map(async (one) => (await one.answer('confirm-end', { end: true })).step));
    expect(steps.sort()).toEqual(['ended-before', 'share-ended']);
  });

  it('that was ended makes room, and can begin anew', async () => {
    const [by, to] = [await newOwner(environment), await newPerson(environment)];
    const first = await sharedBetween(environment, by, to);
    await follow(await goOn(first.sharee, 'share-ending'), [['confirm-end', { end: true }]]);
    expect((await sharedBetween(environment, by, to)).owner.position.step).toBe('shared');
  });

  it('that was declined cannot be ended', async () => {
    const { owner } = await requested(environment, await newOwner(environment), await newPerson(environment));
    await owner.answer('approve', { decline: true });
    expect(await refusalOf(goOn(owner, 'share-ending'))).toEqual({ code: 'not-found' });
  });
});
