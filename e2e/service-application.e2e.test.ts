import { afterEach, expect, test } from 'vitest';
import { registersCard } from './card-path.ts';
import { Person } from './person.ts';
import { useSetting } from './setting.ts';
import { handsOverToUser, registeredBuyer, usersPartToTerms } from './user-paths.ts';

const setting = useSetting();
const people: Person[] = [];
afterEach(async () => {
  await Promise.all(people.splice(0).map((person) => person.leave()));
});

async function open(url: string): Promise<Person> {
  const person = await Person.open(setting.browser, url, { accessibly: true });
  people.push(person);
  return person;
}

/** Two people and some forty screens, each of them checked by axe. */
const LONG = 150_000;

test(
  'the buyer hands over to the user, who applies for T-Connect with a 3-D Secure card, and for charging support without paying again',
  async () => {
    // A plug-in hybrid of the demonstration: it can be given both.
    const buyer = await open(await setting.service.link('T-2026-0002'));
    await registeredBuyer(buyer);
    const user = await open(await handsOverToUser(buyer));
    await usersPartToTerms(user, setting.codeFrom);
    await user.agree();
    await user.press('同意して次へ');
    await user.sees('使用者情報の登録完了');
    await buyer.sees('使用者情報の登録完了');

    await user.press('サービスの利用申込み');
    await user.sees('サービスの利用手続き');
    await user.press('My TOYOTAのサービス利用手続きへ');
    await user.sees('T-Connectの利用申込み');
    await user.press('利用申込みをする');
    await user.sees('契約名義の選択');
    await user.press('使用者と同じ名義');
    await user.sees('T-Connect利用規約等の同意');
    await user.agree();
    await user.page.locator('main button.button-primary').click();
    await user.sees('お申込み内容の入力');
    await user.page.getByRole('checkbox').first().check();
    await user.press('次へ');
    await registersCard(user);
    await user.sees('お申込み内容の確認');
    await user.reads('Visa •••• 3220');
    await user.press('この内容で申し込む');
    await user.sees('T-Connectのお申込み');
    await user.press('申し込む');

    await user.sees('EV・PHV充電サポートの利用申込み');
    await user.press('利用申込みをする');
    await user.sees('充電サポート利用規約の同意');
    await user.agree();
    await user.press('同意して次へ');
    await user.sees('充電プランの選択');
    await user.page.getByRole('radio').first().check();
    await user.press('次へ');
    await user.sees('お申込み内容の確認');
    await user.reads('Visa •••• 3220');
    await user.press('この内容で申し込む');
    await user.sees('EV・PHV充電サポートのお申込み');
    await user.press('申し込む');
    await user.sees('販売店でのお手続きは以上です');
    await user.press('とじる');
    await user.sees('販売店スタッフにお声がけください');
    await user.press('OK');
    await user.sees('お申込みを受け付けました');
    await user.reads('普通充電プラン');
    expect(await user.page.getByRole('button', { name: 'リモートサービスのシェア' }).count()).toBe(1);
  },
  LONG,
);
