import { randomUUID } from 'node:crypto';
import { openProcedure } from '../../../api/procedures/open-procedure.ts';
import type { BrandId } from '../../../brands/registry.ts';
import { staffByNumber } from '../../../db/queries/access.ts';
import { demoDealers, demoStaff } from '../../../db/seeds/people.ts';
import type { Environment } from '../environment.ts';
import { openLink } from '../open.ts';
import { follow, type Path } from '../paths.ts';
import { login, sakurako } from '../people.ts';
import { Traveller } from '../traveller.ts';

export const dealerOf = (brand: BrandId) => {
  const dealer = demoDealers.find((one) => one.brand === brand);
  if (!dealer) throw new Error('There is no such dealer');
  return dealer;
};

interface Member {
  readonly account: string;
  readonly email: string;
  readonly password: string;
}

/** Somebody with an account of their own; without a birth date unless one is given. */
export async function newMember({ api }: Environment, birthDate?: string): Promise<Member> {
  const { birthDate: _birthDate, ...person } = sakurako;
  const email = `${randomUUID()}@example.jp`;
  const choosing = { procedure: randomUUID(), owner: 'member' } as const;
  await api.accounts.choosePassword(choosing, login.password);
  const profile = { customerType: 'personal' as const, ...person, ...(birthDate && { birthDate }) };
  const opened = await api.accounts.open({ ...choosing, email, verificationPhone: login.verificationPhone, profile });
  if (opened.kind !== 'opened') throw new Error('The address is taken');
  return { account: opened.account, email, password: login.password };
}

interface Gaps {
  readonly brand?: BrandId;
  readonly kana?: string | null;
  readonly mobilePhone?: string | null;
  readonly phone?: string | null;
}

/** A record of a dealer's customer. @returns its id */
export async function newCustomer({ database }: Environment, emails: readonly string[], gaps: Gaps = {}): Promise<string> {
  const { brand = 'toyota', kana = 'ミホン', mobilePhone = '08011112222', phone = null } = gaps;
  const id = randomUUID();
  await database.sql`
    insert into dealer_customers (id, dealer_id, family_name, given_name, family_name_kana, mobile_phone, phone, emails)
    values (${id}, ${dealerOf(brand).id}, '記録', '太一郎', ${kana}, ${mobilePhone}, ${phone}, ${JSON.stringify(emails)}::text::jsonb)`;
  return id;
}

/** Staff at the terminal, with the customer beside them. */
export async function openDealerLink(environment: Environment, customer: string, brand: BrandId = 'toyota'): Promise<Traveller> {
  const number = demoStaff.find(({ dealerId }) => dealerId === dealerOf(brand).id)?.number ?? '';
  const staff = await staffByNumber(environment.database, number);
  if (!staff) throw new Error('There is nobody with this number');
  const opened = await openProcedure(environment.api, 'dealer-link', { kind: 'staff', staff, customer }, 'ja');
  return Traveller.arrive(environment, opened.procedure, opened.role, opened.position);
}

export const confirmed: Path = [['confirm-customer', { mine: true, wanted: true }]];
export const prepared: Path = [...confirmed, ['choose-account', { address: '1' }]];

const version = '2026-04';
export const agreeing: Path = [
  ['site-terms', { agreed: { 'site-terms': version } }],
  ['link-consent', { agreed: { 'dealer-exchange': version } }],
];
export const givingBirthDate: Path = [
  ['birth-date', { birthDate: '1991-02-28' }],
  ['birth-date-check', { register: true }],
];

interface Visit {
  readonly brand?: BrandId;
  readonly birthDate?: string;
}

/** A visit up to the screen that says that the mail is on its way. */
export async function visit(environment: Environment, { brand = 'toyota', birthDate }: Visit = {}) {
  const member = await newMember(environment, birthDate);
  const customer = await newCustomer(environment, [member.email], { brand });
  const staff = await follow(await openDealerLink(environment, customer, brand), prepared);
  return { staff, customer, member, signIn: { email: member.email, password: member.password } };
}

/** The page behind the link in the nth mail to an address. */
export async function openMail(environment: Environment, email: string, nth = 1): Promise<Traveller> {
  const [url] = /http\S+/.exec((await environment.mail.mailTo(email, nth)).text) ?? [];
  if (!url) throw new Error('There is no link in this mail');
  return openLink(environment, url);
}

/** The identifier code that is kept of a procedure. */
export async function identifierCode({ database }: Environment, procedure: string): Promise<string | undefined> {
  const [row] = await database.sql<{ code: string }[]>`select code from identifier_codes where procedure_id = ${procedure}`;
  return row?.code;
}

export async function linksOf({ database }: Environment, account: string) {
  return database.sql`select dealer_id as dealer, procedure_id as procedure from dealer_links where account_id = ${account}`;
}
