import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Environment, openEnvironment } from './testing/environment.ts';
import { agreeing, identifierCode, linksOf, openMail, visit } from './testing/paths/dealer-link.ts';
import { follow } from './testing/paths.ts';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment({ skipping: true });
});
afterAll(() => environment.close());

const birthDate = '1991-02-28';
const mailsTo = (email: string) => environment.mail.messages.filter(({ to }) => to === email).map(({ subject }) => subject);

describe('thirty days from the visit', () => {
  it('a link is completed on the 29th day, after one reminder', async () => {
    const { member, signIn } = await visit(environment, { birthDate });
    await environment.mail.mailTo(member.email);
    await environment.pass(28.5);
    const phone = await openMail(environment, member.email, 2);
    await follow(phone, [['sign-in-linked', signIn], ...agreeing]);
    expect(phone.position.step).toBe('linked');
    expect(await linksOf(environment, member.account)).toHaveLength(1);
    expect(await identifierCode(environment, phone.id)).toBeUndefined();
  });

  it('a link that nobody opened ends on the 31st, after two reminders, and its identifier code is gone', async () => {
    const { staff, member } = await visit(environment, { birthDate });
    await environment.mail.mailTo(member.email);
    expect(await identifierCode(environment, staff.id)).toBeDefined();
    await environment.pass(31);
    await staff.arrivesAt('expired');
    expect(staff.position).toMatchObject({ outcome: 'expired' });
    expect(await identifierCode(environment, staff.id)).toBeUndefined();
    expect(mailsTo(member.email)).toHaveLength(3);
  });

  it('a link that was begun ends too, however late somebody signed in, with no reminder twice', async () => {
    const { member, signIn } = await visit(environment, { birthDate, brand: 'lexus' });
    await environment.pass(24);
    const phone = await openMail(environment, member.email);
    await follow(phone, [['sign-in-linked', signIn]]);
    await environment.pass(7);
    await phone.arrivesAt('expired');
    expect(await identifierCode(environment, phone.id)).toBeUndefined();
    expect(await linksOf(environment, member.account)).toEqual([]);
    expect(mailsTo(member.email)).toHaveLength(3);
  });
});
