import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showStored } from '../api/procedures/show-procedure.ts';
import { type Environment, openEnvironment } from './testing/environment.ts';
import { openLink } from './testing/open.ts';
import {
  activeSharesOf,
  approve,
  byQr,
  invitedByQr,
  newOwner,
  newPerson,
  openSharing,
  requested,
  shareNotes,
} from './testing/paths/sharing.ts';
import { follow } from './testing/paths.ts';
import { refusalOf } from './testing/traveller.ts';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment();
});
afterAll(() => environment.close());

const activeShares = (owner: string) => activeSharesOf(environment, owner);

describe.each([
  { brand: 'toyota', plan: 'T-Connectエントリー(22)' },
  { brand: 'toyota', plan: 'T-Connect for CROWN（2020年4月以降）' },
  { brand: 'lexus', plan: 'G-Link' },
] as const)('an owner of $brand with $plan', ({ brand, plan }) => {
  it('shares by QR code with somebody who asks on their own phone', async () => {
    const [by, to] = [await newOwner(environment, plan), await newPerson(environment)];
    const { owner, sharee } = await invitedByQr(environment, by, brand);
    expect(sharee.position).toMatchObject({ step: 'sharee-sign-in', by: 'sharee', notices: ['sharee-start'] });
    await follow(sharee, [['sharee-sign-in', to.login], ...shareNotes]);
    await owner.arrivesAt('approve');
    expect(owner.position).toMatchObject({ notices: ['request-arrived'], show: { sharee: '見本 桜…' } });
    await follow(owner, approve);
    expect(owner.position).toMatchObject({ outcome: 'completed', step: 'shared', next: ['share-ending'] });
    expect(await activeShares(by.account)).toBe(1);
    const seen = await showStored(environment.api, sharee.id, 'sharee', 'ja');
    expect(seen.step.body).toContain('エアコン');
    expect(seen.next.map(({ type }) => type)).toEqual(['share-ending']);
  });
});

describe('an owner', () => {
  it('goes through notices to the invitation, and may go back to sign in as somebody else', async () => {
    const owner = await follow(await openSharing(environment), [['owner-sign-in', (await newOwner(environment)).login]]);
    expect(owner.position).toMatchObject({ step: 'invite', notices: ['owner-start', 'owner-overview'] });
    expect(await owner.back()).toMatchObject({ step: 'owner-sign-in' });
  });

  it('of unknown password does not get in', async () => {
    const { login } = await newOwner(environment);
    const owner = await openSharing(environment);
    const refusal = await refusalOf(owner.answer('owner-sign-in', { ...login, password: 'not-it-1' }));
    expect(refusal.problems).toEqual([{ pointer: '/password', code: 'sign-in-failed' }]);
  });

  it('declines, and nothing is shared', async () => {
    const by = await newOwner(environment);
    const { owner } = await requested(environment, by, await newPerson(environment));
    await owner.answer('approve', { decline: true });
    expect(owner.position).toMatchObject({ outcome: 'declined', step: 'declined', next: [] });
    expect(await activeShares(by.account)).toBe(0);
  });

  it('does not approve without agreeing to the notes in force', async () => {
    const { owner } = await requested(environment, await newOwner(environment), await newPerson(environment));
    const pointer = '/agreed/share-notes-owner';
    expect(await refusalOf(owner.answer('approve', {}))).toMatchObject({ code: 'invalid-answer' });
    expect((await refusalOf(owner.answer('approve', { agreed: { 'share-notes-owner': '2001-01' } }))).problems).toEqual([
      { pointer, code: 'terms-version' },
    ]);
  });

  it('is told of a request by mail, with a link that leads back to it', async () => {
    const by = await newOwner(environment);
    const { owner } = await requested(environment, by, await newPerson(environment));
    const { text } = await environment.mail.mailTo(by.login.email);
    expect(text).not.toMatch(/\{\w+\}/);
    const [url = ''] = /http:\S+/.exec(text) ?? [];
    const elsewhere = await openLink(environment, url);
    expect(elsewhere.role).toBe('owner');
    await follow(elsewhere, approve);
    expect(elsewhere.position.step).toBe('shared');
    await owner.arrivesAt('shared');
  });

  it('takes an invitation back, and whoever had opened it is out once somebody else is invited', async () => {
    const { owner, sharee } = await invitedByQr(environment, await newOwner(environment), 'toyota');
    await owner.back();
    expect(owner.position).toMatchObject({ step: 'invite', owner: 'owner', notices: [] });
    const to = await newPerson(environment);
    expect(await refusalOf(sharee.answer('sharee-sign-in', to.login))).toMatchObject({ code: 'step-not-open' });
    await follow(owner, byQr);
    await expect(sharee.answer('sharee-sign-in', to.login)).rejects.toThrow('no access');
    const second = await openLink(environment, (owner.position.show as { url: string }).url);
    await follow(second, [['sharee-sign-in', to.login], ...shareNotes]);
    expect(second.position.step).toBe('approve');
  });

  it('cannot go back into the invitation once there is a request', async () => {
    const { owner } = await requested(environment, await newOwner(environment), await newPerson(environment));
    expect(await refusalOf(owner.back())).toEqual({ code: 'cannot-go-back' });
  });
});

it('an owner who approves at once, while the mail server is away, is mailed about the request all the same', async () => {
  const { mail } = environment;
  mail.away = true;
  try {
    const turnedAway = mail.nextTurnedAway();
    const { owner } = await requested(environment, await newOwner(environment), await newPerson(environment));
    await turnedAway;
    await follow(owner, approve);
    mail.away = false;
    await owner.handle().result();
    expect(mail.messages.filter(({ key }) => key === `${owner.id}/share-requested`)).toHaveLength(1);
  } finally {
    mail.away = false;
  }
});
