import type { Environment } from '../environment.ts';
import {
  agreeing,
  confirmed,
  givingBirthDate,
  newCustomer,
  newMember,
  openDealerLink,
  openMail,
  prepared,
  visit,
} from '../paths/dealer-link.ts';
import { follow } from '../paths.ts';
import type { Traveller } from '../traveller.ts';

type Recordings = Readonly<Record<string, (environment: Environment) => Promise<Traveller>>>;

const birthDate = '1991-02-28';

export const dealerLinkRecordings: Recordings = {
  'dealer-link.linked.toyota': async (environment) => {
    const { member, signIn } = await visit(environment);
    const phone = await openMail(environment, member.email);
    return follow(phone, [
      ['sign-in-linked', signIn],
      ['birth-date', { birthDate: '1991-02-27' }],
      ['birth-date-check', 'back'],
      ...givingBirthDate,
      ...agreeing,
    ]);
  },
  'dealer-link.linked.lexus': async (environment) => {
    const { member, signIn } = await visit(environment, { brand: 'lexus' });
    return follow(await openMail(environment, member.email), [['sign-in-linked', signIn], ...givingBirthDate, ...agreeing]);
  },
  'dealer-link.nothing-missing.toyota': async (environment) => {
    const { member, signIn } = await visit(environment, { birthDate });
    await environment.database.sql`
      insert into agreements (account_id, document, version) values (${member.account}, 'site-terms', '2026-04')`;
    return follow(await openMail(environment, member.email), [['sign-in-linked', signIn], ...agreeing.slice(1)]);
  },
  'dealer-link.addresses-edited.toyota': async (environment) => {
    const member = await newMember(environment, birthDate);
    const customer = await newCustomer(environment, []);
    const staff = await follow(await openDealerLink(environment, customer), [
      ...confirmed,
      ['choose-account', { edit: true }],
      ['edit-addresses', { email1: member.email }],
      ['choose-account', { address: '1' }],
    ]);
    await environment.mail.mailTo(member.email);
    await staff.resend();
    const phone = await openMail(environment, member.email, 2);
    return follow(phone, [['sign-in-linked', { email: member.email, password: member.password }], ...agreeing]);
  },
  'dealer-link.other-address.lexus': async (environment) => {
    const [first, second] = [await newMember(environment, birthDate), await newMember(environment, birthDate)];
    const customer = await newCustomer(environment, [first.email, second.email], { brand: 'lexus' });
    await follow(await openDealerLink(environment, customer, 'lexus'), [
      ...prepared,
      ['provisional', 'back'],
      ['choose-account', { address: '2' }],
    ]);
    const phone = await openMail(environment, second.email);
    return follow(phone, [['sign-in-linked', { email: second.email, password: second.password }], ...agreeing]);
  },
  'dealer-link.cancelled.toyota': async (environment) => {
    const { staff, member } = await visit(environment);
    await environment.mail.mailTo(member.email);
    await staff.cancel();
    return staff;
  },
};

/** On a Temporal whose time can be skipped. */
export const slowDealerLinkRecordings: Recordings = {
  'dealer-link.expired.toyota': async (environment) => {
    const { staff, member } = await visit(environment);
    await environment.mail.mailTo(member.email);
    await environment.pass(31);
    await staff.arrivesAt('expired');
    return staff;
  },
  'dealer-link.expired-signed-in.lexus': async (environment) => {
    const { member, signIn } = await visit(environment, { brand: 'lexus', birthDate });
    await environment.mail.mailTo(member.email);
    await environment.pass(24);
    const phone = await follow(await openMail(environment, member.email), [['sign-in-linked', signIn]]);
    await environment.pass(7);
    await phone.arrivesAt('expired');
    return phone;
  },
};
