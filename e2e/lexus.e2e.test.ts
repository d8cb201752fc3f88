import { afterEach, expect, test } from 'vitest';
import { Person } from './person.ts';
import { useSetting } from './setting.ts';
import { registeredBuyer, usersPartToTerms } from './user-paths.ts';

const setting = useSetting();
const people: Person[] = [];
afterEach(async () => {
  await Promise.all(people.splice(0).map((person) => person.leave()));
});

/** Two people and some forty screens, each of them checked by axe. */
const LONG = 150_000;

async function open(url: string, { accessibly = true } = {}): Promise<Person> {
  const person = await Person.open(setting.browser, url, { accessibly });
  people.push(person);
  return person;
}

/** [L1-1, L2-1]: a buyer who is the user too, up to the services. */
async function registeredUser(contract: string): Promise<Person> {
  const user = await open(await setting.service.link(contract));
  await registeredBuyer(user, 'lexus');
  await user.press('使用者情報の登録');
  await user.sees('使用者情報の登録');
  await user.press('使用者情報の登録へ');
  await user.sees('名義の選択');
  await user.press('買主と同じ名義で登録する');
  await agreesToUserTerms(user);
  return user;
}

async function agreesToUserTerms(user: Person): Promise<void> {
  await user.sees('使用者登録規約の同意');
  await user.agree();
  await user.press('同意して次へ');
  await user.sees('使用者情報の登録完了');
}

async function toServices(user: Person): Promise<void> {
  await user.press('サービスの利用申込み');
  await user.sees('サービスの利用手続き');
  await user.press('My LEXUSのサービス利用手続きへ');
  await user.sees('G-Linkの利用申込み');
}

/** [L3-1.2–6A]: nobody is asked whose name it shall be, nothing is added, nothing is paid. */
async function appliesForGLink(user: Person): Promise<void> {
  await user.press('利用申込みをする');
  await user.sees('G-Link利用規約等の同意');
  expect(await user.page.getByRole('checkbox').count()).toBe(2);
  await user.agree();
  await user.press('同意して次へ');
  await user.sees('お申込み内容の入力');
  await user.choose('メール');
  await user.press('次へ');
  await user.sees('お申込み内容の確認');
  await user.reads('マイカーセキュリティの通知先');
  expect(await user.page.getByText('お支払い方法').count()).toBe(0);
  await user.press('この内容で申し込む');
  await user.sees('G-Linkのお申込み');
  await user.press('申し込む');
}

async function tellsStaff(user: Person): Promise<void> {
  await user.sees('販売店でのお手続きは以上です');
  await user.press('とじる');
  await user.sees('販売店スタッフにお声がけください');
  await user.press('OK');
}

test(
  'a user with a phone of their own applies for G-Link without paying, and pays for charging by bank debit',
  async () => {
    // The buyer's screens are checked in the other tests.
    const buyer = await open(await setting.service.link('L-2026-0005'), { accessibly: false });
    await registeredBuyer(buyer, 'lexus');
    await buyer.press('使用者情報の登録');
    await buyer.press('使用者情報の登録へ');
    await buyer.press('買主とは異なる名義で登録する');
    await buyer.press('同席している');
    await buyer.sees('使用者さまのスマートフォンで読み取ってください');
    const user = await open(await buyer.page.locator('.copy-url').inputValue());
    await usersPartToTerms(user, setting.codeFrom, 'lexus');
    await agreesToUserTerms(user);
    await buyer.sees('使用者情報の登録完了');
    // The services are the user's.
    expect(await buyer.page.getByRole('button', { name: 'サービス' }).count()).toBe(0);

    await toServices(user);
    await appliesForGLink(user);
    await user.sees('EV・PHV充電サポートの利用申込み');
    await user.press('利用申込みをする');
    await user.sees('充電サポート利用規約の同意');
    await user.agree();
    await user.press('同意して次へ');
    await user.sees('充電プランの選択');
    // The vehicle takes no quick charging.
    expect(await user.page.getByRole('radio').count()).toBe(1);
    await user.page.getByRole('radio').check();
    await user.press('次へ');
    await user.sees('お支払い方法の選択');
    await user.choose('口座引落し');
    await user.press('次へ');
    await user.sees('お申込み内容の確認');
    await user.reads('口座引落し');
    await user.press('この内容で申し込む');
    await user.sees('EV・PHV充電サポートのお申込み');
    await user.press('申し込む');
    await tellsStaff(user);
    await user.sees('お申込みを受け付けました');
    await user.reads('普通充電プラン');
  },
  LONG,
);

test('with a vehicle that is not charged, G-Link is all there is', async () => {
  const user = await registeredUser('L-2026-0007');
  await toServices(user);
  await appliesForGLink(user);
  await user.sees('お申込みを受け付けました');
  expect(await user.page.getByText('充電').count()).toBe(0);
});

test('whoever does not apply is told to come back to the dealer, says why, and is asked about charging', async () => {
  const user = await registeredUser('L-2026-0006');
  await toServices(user);
  await user.press('利用申込みをしない');
  await user.sees('あとからのお手続きのご案内');
  await user.reads('納車後に販売店へお越しください');
  await user.press('OK');
  await user.sees('アンケート');
  await user.choose('あとで考えたい');
  await user.press('次へ');
  await user.sees('EV・PHV充電サポートの利用申込み');
  await user.press('利用申込みをしない');
  await user.sees('あとからのお手続きのご案内');
  await user.press('OK');
  await tellsStaff(user);
  await user.sees('お手続きは以上です');
});
