import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Environment, openEnvironment } from './testing/environment.ts';
import { openLink } from './testing/open.ts';
import { approve, bySms, invitedBySms, newNumber, newOwner, newPerson, openSharing, shareNotes } from './testing/paths/sharing.ts';
import { follow } from './testing/paths.ts';
import { refusalOf } from './testing/traveller.ts';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment();
});
afterAll(() => environment.close());

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
    expect(await owner.stored()).toMatchObject({ step: 'sharee-number', by: 'owner' });
    expect(await environment.database.sql`select from links where procedure_id = ${owner.id}`).toHaveLength(0);
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
    expect(await sharee.stored()).toMatchObject({ step: 'share-code', by: 'sharee' });
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

async function atCode(mobile: string) {
  const { sharee } = await invitedBySms(environment, await newOwner(environment), mobile);
  return follow(sharee, [['sharee-sign-in', (await newPerson(environment)).login], ...shareNotes]);
}

async function arrived(owner: Awaited<ReturnType<typeof openSharing>>) {
  await owner.arrivesAt('approve');
  return owner;
}
