import { describe, expect, it } from 'vitest';
import { DEMO_PASSWORD, demoAccounts } from '../db/seeds/people.ts';
import { login, personalDetails, staffChecksOnThePhone, upToBuyerRegistered, upToCustomerType, upToSignIn } from './paths.ts';
import { Person } from './person.ts';
import { newAddress, staffOf, useSetting } from './setting.ts';

const setting = useSetting();
const { staffNumber, pin } = staffOf.toyota;

describe('In the middle of a registration', () => {
  it('a reload keeps the place, and what was half typed', async () => {
    const buyer = await atPersonalDetails();
    await buyer.fill({ familyName: '豊田', givenName: '太郎' });
    await buyer.page.reload();
    await buyer.sees('お客さま情報の入力');
    expect(await buyer.valueOf('familyName')).toBe('豊田');
    await finish(buyer);
  });

  it('the browser’s back button goes back one screen, and forward again the answers are still there', async () => {
    const buyer = await atPersonalDetails();
    await buyer.fill({ ...personalDetails, ...login });
    await buyer.press('確認');
    await buyer.sees('販売店スタッフによる目視確認');
    await buyer.page.goBack();
    await buyer.sees('お客さま情報の入力');
    expect(await buyer.valueOf('block')).toBe(personalDetails.block);
    await buyer.press('確認');
    await buyer.sees('販売店スタッフによる目視確認');
    await checkAndFinish(buyer);
  });

  it('a customer who goes back may choose the other way to sign in', async () => {
    const { buyer } = await scanned();
    await buyer.press('新規登録（無料）');
    await buyer.sees('アカウント利用規約の同意');
    await buyer.press('前の画面にもどる');
    await buyer.sees('ログイン');
    await buyer.fill({ email: demoAccounts[0].email, password: DEMO_PASSWORD });
    await buyer.press('ログイン');
    await buyer.sees('登録情報の確認と変更');
    await buyer.leave();
  });

  it('the same link is of no use on a second phone, and a new QR code takes over there where the first phone stands', async () => {
    const { buyer, link, number } = await scanned();
    const second = await Person.open(setting.browser, link, { accessibly: true });
    await second.reads('すでに別のブラウザで使われています');
    await second.page.goto(await setting.service.link(number));
    await second.sees('ログイン');
    await second.press('新規登録（無料）');
    await second.sees('アカウント利用規約の同意');
    await buyer.page.reload();
    await buyer.reads('QRコードまたはリンクからもう一度お進みください');
    await Promise.all([buyer.leave(), second.leave()]);
  });

  it('a double tap is one answer', async () => {
    const { buyer } = await scanned();
    await buyer.page.getByRole('button', { name: '新規登録（無料）' }).dblclick();
    await buyer.sees('アカウント利用規約の同意');
    await buyer.press('前の画面にもどる');
    await buyer.sees('ログイン');
    await buyer.leave();
  });

  it('a killed worker costs the customer a short wait and nothing else', async () => {
    const buyer = await atPersonalDetails();
    await buyer.fill({ ...personalDetails, ...login });
    await setting.service.killWorker('SIGKILL');
    await buyer.press('確認');
    await setting.service.startWorker();
    await buyer.sees('販売店スタッフによる目視確認');
    await checkAndFinish(buyer);
  });

  it('a killed server costs the customer a short wait and nothing else', async () => {
    const buyer = await atPersonalDetails();
    await buyer.fill({ ...personalDetails, ...login });
    await setting.service.killServer('SIGKILL');
    await buyer.press('確認');
    await buyer.reads('つながるまで自動でお試しします');
    await setting.service.startServer();
    await buyer.sees('販売店スタッフによる目視確認');
    await checkAndFinish(buyer);
  });

  it('scanning again after the end starts again, says so, and replaces the registration when it is finished', async () => {
    const { buyer, number } = await scanned();
    await signInAndConfirm(buyer);
    const again = await Person.open(setting.browser, await setting.service.link(number));
    await again.sees('買主情報は登録済みです');
    await buyer.page.reload();
    await buyer.sees('買主情報の登録完了');
    await again.press('登録をやり直す');
    await again.press('買主情報の登録へ');
    await again.press('次へ');
    await again.agree();
    await again.press('同意する');
    await signInAndConfirm(again);
    await buyer.sees('新しい登録に置き換わりました');
    await Promise.all([buyer.leave(), again.leave()]);
  });
});

async function scanned() {
  const { number } = await setting.service.newContract('toyota');
  const link = await setting.service.link(number);
  const buyer = await Person.open(setting.browser, link);
  await upToSignIn(buyer);
  return { buyer, link, number };
}

async function atPersonalDetails(): Promise<Person> {
  const { buyer } = await scanned();
  await buyer.press('新規登録（無料）');
  await upToCustomerType(buyer, newAddress(), setting.codeFrom);
  await buyer.choose('個人');
  await buyer.press('次へ');
  await buyer.sees('入力方法の選択');
  await buyer.choose('直接入力する');
  await buyer.press('次へ');
  await buyer.sees('お客さま情報の入力');
  return buyer;
}

async function finish(buyer: Person): Promise<void> {
  await buyer.fill({ ...personalDetails, ...login });
  await buyer.press('確認');
  await checkAndFinish(buyer);
}

async function checkAndFinish(buyer: Person): Promise<void> {
  await staffChecksOnThePhone(buyer, staffNumber, pin);
  await upToBuyerRegistered(buyer, '豊田 太郎');
  await buyer.leave();
}

async function signInAndConfirm(buyer: Person): Promise<void> {
  await buyer.fill({ email: demoAccounts[0].email, password: DEMO_PASSWORD });
  await buyer.press('ログイン');
  await buyer.sees('登録情報の確認と変更');
  await buyer.press('確認');
  await staffChecksOnThePhone(buyer, staffNumber, pin);
  await buyer.sees('お客さま情報の登録');
  await buyer.press('次へ');
  await buyer.press('次へ');
  await buyer.sees('買主情報の登録完了');
}
