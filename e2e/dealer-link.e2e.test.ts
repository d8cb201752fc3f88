import { afterEach, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../db/seeds/people.ts';
import { atTheTerminal, dealerOf, mailOpened, newCustomer, newMember, recordConfirmed, visited } from './dealer-link-paths.ts';
import type { Person } from './person.ts';
import { useSetting } from './setting.ts';

const setting = useSetting();
const people: Person[] = [];
afterEach(async () => {
  await Promise.all(people.splice(0).map((person) => person.leave()));
});

/** They leave when the test is over, however it ends. */
function leavingLater(person: Person): Person {
  people.push(person);
  return person;
}

describe('a customer who visits the dealer', () => {
  it('chooses one of three addresses, completes the link on their own phone, and the terminal shows it untouched', async () => {
    const [member, elsewhere] = [await newMember(setting.service), await newMember(setting.service)];
    await setting.service.database.sql`
      insert into dealer_links (account_id, dealer_id, procedure_id)
      values (${elsewhere.account}, ${dealerOf('lexus').id}, ${elsewhere.account})`;
    const customer = await newCustomer(setting.service, ['nobody@example.jp']);

    const staff = leavingLater(await atTheTerminal(setting, customer));
    await staff.sees('見本 直樹 様');
    await recordConfirmed(staff);
    await staff.reads('いま選べるものはありません。');
    expect(await staff.page.getByRole('button', { name: '次へ', exact: true }).count()).toBe(0);
    await staff.press('メールアドレスの編集');
    await staff.seesPart('メールアドレスの編集');
    expect(await staff.valueOf('email1')).toBe('nobody@example.jp');
    await staff.fill({ email2: member.email, email3: elsewhere.email });
    await staff.press('変更して戻る');
    await staff.seesPart('連携するアカウントの選択');
    await staff.reads('アカウント未登録');
    await staff.reads(`${elsewhere.email}（他の販売店と連携済み）`);
    expect(await staff.page.getByRole('radio').count()).toBe(2);
    await staff.choose(`${member.email}（アカウントあり・連携なし）`);
    await staff.press('次へ');
    await staff.seesPart('仮登録が完了しました');
    await staff.reads('連携の完了待ち');

    const phone = leavingLater(await mailOpened(setting, member.email));
    await phone.sees('ログイン');
    await staff.reads('お客さまがいま見ている画面');
    await staff.seesPart('ログイン');
    await phone.fill({ email: elsewhere.email, password: elsewhere.password });
    await phone.press('ログイン');
    await phone.reads('この手続きの対象ではないアカウントです。');
    expect(await phone.seriousFindings()).toEqual([]);
    expect(await phone.valueOf('email')).toBe(elsewhere.email);

    await phone.fill({ email: member.email, password: DEMO_PASSWORD });
    await phone.press('ログイン');
    await phone.sees('生年月日の登録');
    await staff.seesPart('生年月日の登録');
    await phone.fill({ birthDate: '1991-02-28' });
    await phone.press('確認');
    await phone.sees('生年月日の確認');
    await phone.reads('1991年2月28日');
    await phone.press('登録');
    await phone.sees('生年月日を登録しました');
    await phone.press('次へ');
    await phone.sees('My TOYOTA利用規約の同意');
    await phone.agree();
    await phone.press('同意して次へ');
    await phone.sees('販売店との連携');
    await phone.reads(dealerOf('toyota').name);
    await phone.agree();
    await phone.press('この販売店と連携する');
    await phone.sees('販売店との連携完了');

    // Nobody has touched the terminal.
    await staff.seesPart('販売店との連携完了');
    await staff.page.getByText('連携の完了待ち').waitFor({ state: 'detached' });
    expect((await setting.service.lastMail(member.email)).text).toContain(dealerOf('toyota').name);
  });

  it('of LEXUS signs in with the same kind of account, for the LEXUS site and dealer', async () => {
    const member = await newMember(setting.service, '1991-02-28');
    const staff = leavingLater(await atTheTerminal(setting, await newCustomer(setting.service, [member.email], 'lexus'), 'lexus'));
    await visited(staff, member.email);
    const phone = leavingLater(await mailOpened(setting, member.email));
    await phone.sees('ログイン');
    await phone.fill({ email: member.email, password: member.password });
    await phone.press('ログイン');
    await phone.sees('My LEXUS利用規約の同意');
    await phone.agree();
    await phone.press('同意して次へ');
    await phone.sees('販売店との連携');
    await phone.reads(dealerOf('lexus').name);
    await phone.agree();
    await phone.press('この販売店と連携する');
    await phone.sees('販売店との連携完了');
    await staff.seesPart('販売店との連携完了');
  });
});

it('whoever comes back to the terminal sees where the link stands, has the mail sent again, and can stop it', async () => {
  const member = await newMember(setting.service, '1991-02-28');
  const staff = leavingLater(await atTheTerminal(setting, await newCustomer(setting.service, [member.email])));
  await visited(staff, member.email);
  await setting.service.lastMail(member.email);
  await staff.page.reload();
  await staff.seesPart('仮登録が完了しました');
  await staff.press('メールを再送');
  await setting.service.lastMail(member.email);
  await staff.press('手続きを取りやめる');
  await staff.press('取りやめる');
  await staff.page.getByText('連携の完了待ち').waitFor({ state: 'detached' });
  await staff.press('アカウントと連携する');
  await staff.seesPart('お客さま情報の確認');
});
