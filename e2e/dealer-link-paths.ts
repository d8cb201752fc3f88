import { randomUUID } from 'node:crypto';
import { embeddedAccounts } from '../adapters/accounts/embedded.ts';
import type { BrandId } from '../brands/registry.ts';
import { DEMO_PASSWORD, demoDealers, demoStaff } from '../db/seeds/people.ts';
import type { TestService } from '../testing/service.ts';
import { personalDetails } from './paths.ts';
import { Person, TABLET } from './person.ts';
import { newAddress, type Setting } from './setting.ts';
import { signIn } from './staff.ts';

interface Member {
  readonly account: string;
  readonly email: string;
  readonly password: string;
}

export function dealerOf(brand: BrandId) {
  const dealer = demoDealers.find((one) => one.brand === brand);
  if (!dealer) throw new Error(`No dealer of ${brand} is seeded`);
  return dealer;
}

/** Somebody with an account of their own; without a birth date unless one is given. */
export async function newMember({ database }: TestService, birthDate?: string): Promise<Member> {
  const accounts = embeddedAccounts(database);
  const [email, password] = [newAddress(), DEMO_PASSWORD];
  const choosing = { procedure: randomUUID(), owner: 'member' } as const;
  await accounts.choosePassword(choosing, password);
  const { birthDate: _birthDate, ...person } = personalDetails;
  const profile = { customerType: 'personal' as const, ...person, ...(birthDate && { birthDate }) };
  const opened = await accounts.open({ ...choosing, email, verificationPhone: person.mobilePhone, profile });
  if (opened.kind !== 'opened') throw new Error('The address is taken');
  return { account: opened.account, email, password };
}

/** A customer in a dealer's own records. @returns the record's id */
export async function newCustomer({ database }: TestService, emails: readonly string[], brand: BrandId = 'toyota'): Promise<string> {
  const id = randomUUID();
  await database.sql`
    insert into dealer_customers
      (id, dealer_id, family_name, given_name, family_name_kana, given_name_kana, postal_code, address, mobile_phone, emails)
    values (${id}, ${dealerOf(brand).id}, '見本', '直樹', 'ミホン', 'ナオキ', '4600008', '愛知県名古屋市中区栄3-18-1', '09011223344',
      ${JSON.stringify(emails)}::text::jsonb)`;
  return id;
}

/** Staff of the brand's dealer at the terminal, with a customer's record open. */
export async function atTheTerminal(
  { browser, service }: Setting,
  customer: string,
  brand: BrandId = 'toyota',
  language: 'ja-JP' | 'en-US' = 'ja-JP',
): Promise<Person> {
  const url = `${service.url}/dealer/customers/${customer}`;
  const staff = await Person.open(browser, url, { viewport: TABLET, language, accessibly: true });
  const staffNumber = demoStaff.find(({ dealerId }) => dealerId === dealerOf(brand).id)?.number ?? '';
  await signIn(staff, staffNumber, { language: language === 'ja-JP' ? 'ja' : 'en' });
  return staff;
}

/** The visit: the record is confirmed by the customer's own hand. */
export async function recordConfirmed(staff: Person): Promise<void> {
  await staff.press('アカウントと連携する');
  await staff.seesPart('お客さま情報の確認');
  await staff.reads('愛知県名古屋市中区栄3-18-1');
  await staff.agree();
  await staff.press('ご本人であることを確認して次へ');
  await staff.seesPart('連携するアカウントの選択');
}

/** The visit up to its end: the mail is on its way. */
export async function visited(staff: Person, email: string): Promise<void> {
  await recordConfirmed(staff);
  await staff.choose(`${email}（アカウントあり・連携なし）`);
  await staff.press('次へ');
  await staff.seesPart('仮登録が完了しました');
}

/** The customer's own phone, opened by the link in the mail. */
export async function mailOpened({ browser, service }: Setting, email: string, language: 'ja-JP' | 'en-US' = 'ja-JP'): Promise<Person> {
  const { text } = await service.lastMail(email);
  const [url] = /http\S+/.exec(text) ?? [];
  if (!url) throw new Error('There is no link in this mail');
  return Person.open(browser, url, { language, accessibly: true });
}
