import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Environment, openEnvironment } from './testing/environment.ts';
import { invitedByQr, newOwner, newPerson, requested } from './testing/paths/sharing.ts';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment({ skipping: true });
});
afterAll(() => environment.close());

describe('a request to share', () => {
  it('that the owner does not answer within seven days expires, and the sharee is told', async () => {
    const [by, to] = [await newOwner(environment), await newPerson(environment)];
    const { owner } = await requested(environment, by, to);
    await environment.pass(6);
    expect((await owner.stored()).step).toBe('approve');
    await environment.pass(2);
    await expect(owner.handle().result()).resolves.toEqual({ outcome: 'expired', end: 'request-expired' });
    expect((await environment.mail.mailTo(to.login.email)).subject).toContain('期限');
    expect(await environment.database.sql`select from shares where owner_id = ${by.account}`).toHaveLength(0);
  });

  it('that never comes after an invitation was opened expires, too', async () => {
    const { owner } = await invitedByQr(environment, await newOwner(environment));
    await environment.pass(8);
    await expect(owner.handle().result()).resolves.toEqual({ outcome: 'expired', end: 'invitation-expired' });
  });
});
