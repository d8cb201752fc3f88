import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProcedure } from '../api/procedures/open-procedure.ts';
import { showStored } from '../api/procedures/show-procedure.ts';
import { findProcedure } from '../db/queries/procedures.ts';
import { type Environment, openEnvironment } from './testing/environment.ts';
import { goOn, openLink } from './testing/open.ts';
import {
  applyFor,
  approve,
  byQr,
  bySms,
  invitedByQr,
  invitedBySms,
  newNumber,
  newOwner,
  newPerson,
  openSharing,
  requested,
  sharedBetween,
  shareNotes,
} from './testing/paths/sharing.ts';
import { follow } from './testing/paths.ts';
import { refusalOf } from './testing/traveller.ts';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment();
});
afterAll(() => environment.close());

const activeShares = async (owner: string) =>
  (await environment.database.sql`select from shares where owner_id = ${owner} and ended_at is null`).length;

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

  it('without a plan that can be shared ends at once', async () => {
    const none = await newPerson(environment);
    const other = await newOwner(environment, 'another plan');
    for (const { login } of [none, other]) {
      const owner = await follow(await openSharing(environment), [['owner-sign-in', login]]);
      expect(owner.position).toMatchObject({ outcome: 'ineligible', step: 'ineligible' });
    }
  });

  it('with a plan of the other brand ends at once', async () => {
    const owner = await follow(await openSharing(environment, 'lexus'), [['owner-sign-in', (await newOwner(environment)).login]]);
    expect(owner.position.step).toBe('ineligible');
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

describe('the sharee', () => {
  it('is not the owner', async () => {
    const by = await newOwner(environment);
    const { sharee } = await invitedByQr(environment, by);
    const { problems } = await refusalOf(sharee.answer('sharee-sign-in', by.login));
    expect(problems).toEqual([{ pointer: '/email', code: 'sharee-is-owner' }]);
    await follow(sharee, [['sharee-sign-in', (await newPerson(environment)).login], ...shareNotes]);
    expect(sharee.position.step).toBe('approve');
  });

  it('is shared with only once', async () => {
    const [by, to] = [await newOwner(environment), await newPerson(environment)];
    await sharedBetween(environment, by, to);
    const { sharee } = await invitedByQr(environment, by);
    const { problems } = await refusalOf(sharee.answer('sharee-sign-in', to.login));
    expect(problems).toEqual([{ pointer: '/email', code: 'already-shared' }]);
  });

  it('may neither see whom the owner is shown nor approve in their place', async () => {
    const { sharee } = await requested(environment, await newOwner(environment), await newPerson(environment));
    const seen = await showStored(environment.api, sharee.id, 'sharee', 'ja');
    expect(seen.step).toMatchObject({ name: 'approve', can: [], show: {} });
    const [[, answer]] = approve as [[string, object]];
    expect(await refusalOf(sharee.answer('approve', answer))).toMatchObject({ code: 'wrong-actor' });
  });
});

describe('five at most', () => {
  it('when six are approved at once', async () => {
    const by = await newOwner(environment);
    const requests = await Promise.all(Array.from({ length: 6 }, async () => requested(environment, by, await newPerson(environment))));
    const ended = await Promise.all(requests.map(async ({ owner }) => (await follow(owner, approve)).position));
    expect(ended.map(({ step }) => step).sort()).toEqual([...Array(5).fill('shared'), 'share-limit-reached'].sort());
    expect(ended.find(({ step }) => step === 'share-limit-reached')).toMatchObject({ outcome: 'refused', next: [] });
    expect(await activeShares(by.account)).toBe(5);

    const late = await follow(await openSharing(environment), [['owner-sign-in', by.login]]);
    expect(late.position).toMatchObject({ outcome: 'refused', step: 'share-limit-reached' });
  });

  it('for a sixth who was invited before there were five', async () => {
    const by = await newOwner(environment);
    const { sharee } = await invitedByQr(environment, by);
    await environment.database.sql`
      insert into shares (procedure_id, owner_id, sharee_id)
      select gen_random_uuid(), ${by.account}, gen_random_uuid() from generate_series(1, 5)`;
    const { problems } = await refusalOf(sharee.answer('sharee-sign-in', (await newPerson(environment)).login));
    expect(problems).toEqual([{ pointer: '/email', code: 'share-limit-reached' }]);
  });

  it('and the same two only once, when both requests are approved at once', async () => {
    const [by, to] = [await newOwner(environment), await newPerson(environment)];
    const both = [await requested(environment, by, to), await requested(environment, by, to)];
    const ended = await Promise.all(both.map(async ({ owner }) => (await follow(owner, approve)).position.step));
    expect(ended.sort()).toEqual(['already-shared', 'shared']);
  });
});

describe('an invitation by SMS', () => {
  it('carries a link and a code, and the code leads on', async () => {
    const mobile = newNumber();
    const by = await newOwner(environment);
    const { owner, sharee } = await invitedBySms(environment, by, mobile);
    await follow(sharee, [['sharee-sign-in', (await newPerson(environment)).login], ...shareNotes]);
    const { code, text } = await environment.sms.smsTo(mobile);
    expect(text).not.toMatch(/\{\w+\}/);
    await sharee.answer('share-code', { code });
    await follow(await arrived(owner), approve);
    expect(owner.position.step).toBe('shared');
  });

  it.each(['052-123-4567', '050-1234-5678', '090-1234-567', ''])('does not go to %j, which is no mobile number', async (mobile) => {
    const owner = await follow(await openSharing(environment), [
      ['owner-sign-in', (await newOwner(environment)).login],
      ['invite', { by: 'sms' }],
    ]);
    const { problems } = await refusalOf(owner.answer('sharee-number', { mobile }));
    expect(problems).toEqual([{ pointer: '/mobile', code: mobile ? 'sms-number' : 'required' }]);
  });

  it('shows the owner where it was sent, and can be sent again: only the newer code counts', async () => {
    const mobile = newNumber();
    const owner = await follow(await openSharing(environment), [
      ['owner-sign-in', (await newOwner(environment)).login],
      ...bySms(`${mobile.slice(0, 3)}-${mobile.slice(3, 7)}-${mobile.slice(7)}`),
    ]);
    expect(owner.position).toMatchObject({ step: 'code-sent', show: { mobile } });
    const first = await environment.sms.smsTo(mobile);
    await owner.resend();
    const second = await environment.sms.smsTo(mobile, 2);
    const sharee = await openLink(environment, second.url);
    await follow(sharee, [['sharee-sign-in', (await newPerson(environment)).login], ...shareNotes]);
    if (first.code !== second.code) {
      expect(await refusalOf(sharee.answer('share-code', first))).toMatchObject({ problems: [{ code: 'sms-code-wrong' }] });
    }
    expect(await sharee.answer('share-code', { code: second.code })).toMatchObject({ step: 'approve' });
  });

  it('to a wrong number is corrected by going back: the first link and code are void', async () => {
    const [wrong, right] = [newNumber(), newNumber()];
    const owner = await follow(await openSharing(environment), [['owner-sign-in', (await newOwner(environment)).login], ...bySms(wrong)]);
    const void_ = await environment.sms.smsTo(wrong);
    await owner.back();
    expect(owner.position).toMatchObject({ step: 'sharee-number', values: { mobile: wrong } });
    await owner.answer('sharee-number', { mobile: right });
    await expect(openLink(environment, void_.url)).rejects.toMatchObject({ code: 'link-unknown' });
    const sharee = await openLink(environment, (await environment.sms.smsTo(right)).url);
    expect(sharee.position.step).toBe('sharee-sign-in');
  });

  it('is void after five wrong codes, until a new one is sent', async () => {
    const mobile = newNumber();
    const sharee = await atCode(mobile);
    const { code } = await environment.sms.smsTo(mobile);
    const wrong = code === '000000' ? '111111' : '000000';
    for (const expected of ['sms-code-wrong', 'sms-code-wrong', 'sms-code-wrong', 'sms-code-wrong', 'sms-code-used-up']) {
      expect(await refusalOf(sharee.answer('share-code', { code: wrong }))).toMatchObject({ problems: [{ code: expected }] });
    }
    expect(await refusalOf(sharee.answer('share-code', { code }))).toMatchObject({ problems: [{ code: 'sms-code-used-up' }] });
    await sharee.resend();
    const again = await environment.sms.smsTo(mobile, 2);
    expect(await sharee.answer('share-code', { code: again.code })).toMatchObject({ step: 'approve' });
  });

  it('is void after ten minutes', async () => {
    const mobile = newNumber();
    const sharee = await atCode(mobile);
    const { code } = await environment.sms.smsTo(mobile);
    await environment.database.sql`
      update email_codes set expires_at = now() - interval '1 second' where procedure_id = ${sharee.id} and owner = 'sharee'`;
    expect(await refusalOf(sharee.answer('share-code', { code }))).toMatchObject({ problems: [{ code: 'sms-code-expired' }] });
  });

  it('that the provider refuses says so to the owner', async () => {
    const mobile = newNumber();
    environment.sms.refuse(mobile);
    const owner = await follow(await openSharing(environment), [['owner-sign-in', (await newOwner(environment)).login], ...bySms(mobile)]);
    const { problems } = await owner.arrivesAt('code-sent', (position) => position.problems.length > 0);
    expect(problems).toEqual([{ pointer: '', code: 'sms-refused' }]);
  });

  it('follows when the provider is back', async () => {
    const mobile = newNumber();
    environment.sms.away = true;
    const owner = await follow(await openSharing(environment), [['owner-sign-in', (await newOwner(environment)).login], ...bySms(mobile)]);
    await owner.arrivesAt('code-sent', ({ problems }) => problems[0]?.code === 'sms-delayed');
    environment.sms.away = false;
    await environment.sms.smsTo(mobile);
    await owner.arrivesAt('code-sent', ({ problems }) => problems.length === 0);
  });
});

describe('after an application for the connected service', () => {
  it('the owner is known, and does not sign in', async () => {
    const by = await newPerson(environment);
    const earlier = await sharedBetween(environment, await newOwner(environment), await newPerson(environment));
    await applyFor(environment, by.account, 'T-Connectスタンダード(22)', earlier.owner.id);
    const before = { kind: 'after', role: 'user' } as const;
    const procedure = await findProcedure(environment.database, earlier.owner.id);
    if (!procedure) throw new Error('The earlier procedure is not there');
    const opened = await openProcedure(environment.api, 'sharing', { ...before, procedure }, 'ja');
    expect(opened).toMatchObject({ role: 'owner', position: { step: 'invite', canGoBack: false } });
  });
});

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

async function atCode(mobile: string) {
  const { sharee } = await invitedBySms(environment, await newOwner(environment), mobile);
  return follow(sharee, [['sharee-sign-in', (await newPerson(environment)).login], ...shareNotes]);
}

async function arrived(owner: Awaited<ReturnType<typeof openSharing>>) {
  await owner.arrivesAt('approve');
  return owner;
}
