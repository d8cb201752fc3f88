import { afterEach, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../db/seeds/people.ts';
import { Person } from './person.ts';
import { newAddress, useSetting } from './setting.ts';

const setting = useSetting();
const people: Person[] = [];
afterEach(async () => {
  await Promise.all(people.splice(0).map((person) => person.leave()));
});

const password = 'Kuruma-2027';
const newLogin = { password, passwordAgain: password } as const;

async function open(brand: 'toyota' | 'lexus', language: 'ja-JP' | 'en-US' = 'ja-JP'): Promise<Person> {
  const member = await Person.open(setting.browser, `${setting.service.url}/start/migration?brand=${brand}`, {
    accessibly: true,
    language,
  });
  people.push(member);
  return member;
}

/** [M.1–3]: with the old site's ID, up to the question which account it shall be. */
async function upToAccountChoice(member: Person, id: string): Promise<void> {
  await member.sees('オーナーズサイト会員の移行');
  await member.press('はじめる');
  await member.sees('オーナーズサイトにログイン');
  await member.fill({ id, password: DEMO_PASSWORD });
  await member.press('ログイン');
  await member.sees('重要なお知らせ');
  await member.press('次へ');
  await member.sees('TOYOTAアカウントをお持ちですか');
}

/** [M.4–6]: the address that the old site knows, or another one. */
async function provesAddress(member: Person, known: string, wanted = known): Promise<void> {
  await member.press('新しくアカウントを登録する');
  await member.sees('アカウント利用規約の同意');
  await member.agree();
  await member.press('同意して次へ');
  await member.sees('メールアドレスの登録');
  expect(await member.valueOf('email')).toBe(known);
  await member.fill({ email: wanted });
  await member.press('認証コードを送信');
  await member.sees('認証コードの入力');
  await member.fill({ code: await setting.codeFrom(wanted) });
  await member.press('次へ');
  await member.sees('ログイン情報とお客さま情報の登録');
}

/** [M.8–10]: the account is made and will be linked with the dealer. */
async function registersAndConsents(member: Person, dealer: string): Promise<void> {
  await member.press('確認');
  await member.sees('入力内容の確認');
  await member.press('登録');
  await member.sees('アカウントの登録完了');
  await member.press('次へ');
  await member.sees('販売店との連携');
  await member.reads(dealer);
  await member.agree();
  await member.press('この販売店と連携する');
}

/** [M.15–16] */
async function hasMoved(member: Person, dealer: string): Promise<void> {
  await member.sees('販売店との連携完了');
  await member.press('次へ');
  await member.sees('移行が完了しました');
  await member.reads(dealer);
}

test('a member without an account finds the form filled in, and signs in once more before it is linked', async () => {
  const dealer = 'トヨタ手続 名古屋駅前店';
  const email = 'misaki.kobayashi@example.jp';
  const member = await open('toyota');
  await upToAccountChoice(member, '03101200200010');
  await provesAddress(member, email);
  expect(await member.valueOf('familyName')).toBe('小林');
  expect(await member.valueOf('block')).toBe('栄3-18-1');
  await member.fill({ ...newLogin });
  await registersAndConsents(member, dealer);

  await member.sees('もう一度ログインしてください');
  await member.fill({ email: 'hanako@example.jp', password: DEMO_PASSWORD });
  await member.press('ログイン');
  await member.reads('先ほど登録したアカウントではありません');
  expect(await member.seriousFindings()).toEqual([]);
  await member.fill({ email, password });
  await member.press('ログイン');

  // The old site does not know it.
  await member.sees('生年月日の登録');
  await member.fill({ birthDate: '1995-12-25' });
  await member.press('確認');
  await member.sees('生年月日の確認');
  await member.reads('1995年12月25日');
  await member.press('登録');
  await member.sees('生年月日を登録しました');
  await member.press('次へ');
  await hasMoved(member, dealer);
  expect((await setting.service.lastMail(email)).subject).toContain('登録完了');
});

test('a member of LEXUS takes another address; a birth date that is known is not asked for', async () => {
  const dealer = 'レクサス手続 栄';
  const email = newAddress();
  const member = await open('lexus');
  await upToAccountChoice(member, '05101200200018');
  await provesAddress(member, 'ren.watanabe@example.jp', email);
  await member.fill({ ...newLogin });
  await registersAndConsents(member, dealer);
  await member.sees('もう一度ログインしてください');
  await member.fill({ email, password });
  await member.press('ログイン');
  await hasMoved(member, dealer);
});

test('a member who has an account signs in with it, in English', async () => {
  const member = await open('toyota', 'en-US');
  await member.press('Start');
  await member.sees('Sign in to the owner’s site');
  await member.fill({ id: '03101200200028', password: 'Wrong-2026' });
  await member.press('Sign in');
  await member.page.locator('.error-summary').waitFor();
  expect(await member.seriousFindings()).toEqual([]);
  await member.fill({ password: DEMO_PASSWORD });
  await member.press('Sign in');
  await member.sees('Please note');
  await member.press('Next');
  await member.sees('Do you have a TOYOTA account?');
  await member.press('Use my account');
  await member.sees('Sign in');
  await member.fill({ email: 'hanako@example.jp', password: DEMO_PASSWORD });
  await member.press('Sign in');
  await member.sees('Link with your dealer');
  await member.agree();
  await member.press('Link with this dealer');
  await member.sees('Linked with your dealer');
  await member.press('Next');
  await member.sees('You have moved');
});

test('whoever belongs to the other brand is told where to go on', async () => {
  const member = await open('lexus');
  await member.press('はじめる');
  await member.fill({ id: '03101200200010', password: DEMO_PASSWORD });
  await member.press('ログイン');
  await member.reads('そのブランドの移行手続きからお進みください');
  expect(await member.seriousFindings()).toEqual([]);
});
