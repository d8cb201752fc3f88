import { afterEach, describe, expect, it } from 'vitest';
import { codeIn } from '../testing/mails.ts';
import { Person } from './person.ts';
import { useSetting } from './setting.ts';
import { newNumber, ownerOf, readQrCode, shareByQr, shareeOf, sharesPart, upToApproval, upToInvitation } from './sharing-paths.ts';

const setting = useSetting();
const people: Person[] = [];
afterEach(async () => {
  await Promise.all(people.splice(0).map((person) => person.leave()));
});

async function open(url: string, language: 'ja-JP' | 'en-US' = 'ja-JP'): Promise<Person> {
  const person = await Person.open(setting.browser, url, { accessibly: true, language });
  people.push(person);
  return person;
}
const start = (language?: 'en-US') => open(`${setting.service.url}/start/sharing`, language);
const urlIn = ({ text }: { readonly text: string }) => /http:\S+/.exec(text)?.[0] ?? '';
const activeShares = async ({ account }: { readonly account: string }) =>
  (await setting.service.database.sql`select from shares where owner_id = ${account} and ended_at is null`).length;

describe('Two people share remote services', () => {
  it('by QR code: both pages move by themselves, and the owner ends the share', async () => {
    const [by, to] = [await ownerOf('toyota', setting.service), await shareeOf(setting.service)];
    const owner = await start();
    const sharee = await shareByQr(owner, by, to, open);
    await sharee.reads('エアコンの始動');
    expect(await activeShares(by)).toBe(1);

    await owner.page.goto(`${setting.service.url}/my`);
    await owner.sees('お手続きの一覧');
    await owner.press('シェアの終了');
    await owner.sees('シェアを終了しますか？');
    await owner.reads('見本 桜…');
    await owner.press('シェアを続ける');
    await owner.page.goto(`${setting.service.url}/my`);
    await owner.reads('見本 桜…');
    await owner.press('シェアの終了');
    await owner.sees('シェアを終了しますか？');
    await owner.press('シェアを終了する');
    await owner.sees('シェアを終了しました');
    expect((await setting.service.lastMail(to.login.email)).subject).toContain('シェアが終了しました');
    expect(await activeShares(by)).toBe(0);
    await sharee.press('シェアの終了');
    await sharee.sees('このシェアはすでに終了しています');
  });

  it('by SMS: a wrong code is counted, five make it void, a new one is accepted, and the sharee leaves', async () => {
    const [by, to, mobile] = [await ownerOf('toyota', setting.service), await shareeOf(setting.service), newNumber()];
    const owner = await start();
    await upToInvitation(owner, by);
    await owner.press('認証コードをSMSで送る');
    await owner.sees('招待する方の携帯電話番号');
    await owner.fill({ mobile: '052-123-4567' });
    await owner.press('送信');
    await owner.reads('SMSを受け取れる国内の携帯電話番号');
    await owner.fill({ mobile });
    await owner.press('送信');
    await owner.sees('認証コードを送信しました');

    const sms = await setting.service.lastMail(mobile);
    const sharee = await open(urlIn(sms));
    await sharesPart(sharee, to);
    await sharee.sees('認証コードの入力');
    const wrong = codeIn(sms) === '000000' ? '111111' : '000000';
    for (const times of [1, 2, 3, 4, 5]) {
      await sharee.fill({ code: wrong });
      await sharee.press('次へ');
      await sharee.reads(times < 5 ? '認証コードが違います' : '上限（5回）に達しました');
    }
    await sharee.sees('認証コードの入力');
    await sharee.press('認証コードを再送');
    await sharee.reads('もう一度お送りしました');
    await sharee.fill({ code: codeIn(await setting.service.lastMail(mobile)) });
    await sharee.press('次へ');
    await upToApproval(owner);
    await sharee.sees('シェアを申し込みました');
    await owner.agree();
    await owner.press('同意してシェアする');
    await sharee.sees('シェアを開始しました');

    await sharee.press('シェアの終了');
    await sharee.sees('シェアを終了しますか？');
    await sharee.press('シェアを終了する');
    await sharee.sees('シェアを終了しました');
    // The mail before it told of the request.
    expect((await setting.service.lastMail(by.login.email)).text).toContain('シェアの利用をやめました');
    expect(await activeShares(by)).toBe(0);
  });

  it('not when the owner declines: both are told, and nothing is shared', async () => {
    const [by, to] = [await ownerOf('toyota', setting.service), await shareeOf(setting.service)];
    const owner = await start();
    await upToInvitation(owner, by);
    await owner.press('QRコードを表示する');
    const sharee = await open(await readQrCode(owner));
    await sharesPart(sharee, to);
    await upToApproval(owner);
    await owner.press('承認しない');
    await owner.sees('シェアは承認されませんでした');
    await sharee.sees('シェアは承認されませんでした');
    expect(await activeShares(by)).toBe(0);
  });

  it('not when the sharee is the owner, nor without a plan', async () => {
    const by = await ownerOf('toyota', setting.service);
    const owner = await start();
    await upToInvitation(owner, by);
    await owner.press('QRコードを表示する');
    const sharee = await open(await readQrCode(owner));
    await sharee.press('設定をはじめる');
    await sharee.fill(by.login);
    await sharee.press('ログイン');
    await sharee.reads('オーナーさまのアカウントです');
    await sharee.sees('ご自身のアカウントでログイン');

    const none = await start();
    await none.choose('LEXUS');
    await none.press('はじめる');
    await none.fill(by.login);
    await none.press('ログイン');
    await none.sees('シェアの対象となるご契約がありません');
  });
});

describe('The link in the owner’s mail', () => {
  it('opens for the owner’s account only, and there the request is approved', async () => {
    const [by, to] = [await ownerOf('toyota', setting.service), await shareeOf(setting.service)];
    const owner = await start();
    await upToInvitation(owner, by);
    await owner.press('QRコードを表示する');
    const sharee = await open(await readQrCode(owner));
    await sharesPart(sharee, to);
    await upToApproval(owner);
    const link = urlIn(await setting.service.lastMail(by.login.email));

    const elsewhere = await open(link);
    await elsewhere.sees('ログイン');
    await elsewhere.press('ログイン');
    await elsewhere.reads('入力してください。');
    await elsewhere.fill(to.login);
    await elsewhere.press('ログイン');
    await elsewhere.reads('この手続きの対象ではないアカウントです');
    await elsewhere.fill({ ...by.login, password: 'not-it-1' });
    await elsewhere.press('ログイン');
    await elsewhere.reads('メールアドレスまたはパスワードが正しくありません');
    await elsewhere.sees('ログイン');
    await elsewhere.fill(by.login);
    await elsewhere.press('ログイン');
    await upToApproval(elsewhere);

    // The browser that has invited need not sign in again.
    await owner.page.goto(link);
    await upToApproval(owner);
    await elsewhere.agree();
    await elsewhere.press('同意してシェアする');
    for (const person of [elsewhere, owner, sharee]) await person.sees('シェアを開始しました');
  });
});

describe('LEXUS owners share G-Link', () => {
  it('by QR code, in English', async () => {
    const [by, to] = [await ownerOf('lexus', setting.service), await shareeOf(setting.service)];
    const owner = await start('en-US');
    await owner.sees('Share remote services');
    await owner.choose('LEXUS');
    await owner.press('Start');
    await owner.sees('Sign in as the owner');
    await owner.reads('G-Link');
    await owner.fill(by.login);
    await owner.press('Sign in');
    await owner.sees('Share your remote services');
    await owner.press('Share');
    await owner.sees('How it goes');
    await owner.press('Begin');
    await owner.sees('How do you want to invite?');
    await owner.press('Show a QR code');
    await owner.sees('Let the other person scan this');

    const sharee = await open(await readQrCode(owner), 'en-US');
    await sharee.sees('You are invited to share');
    await owner.sees('The invitation has been opened');
    await sharee.press('Begin');
    await sharee.sees('Sign in with your own account');
    await sharee.fill(to.login);
    await sharee.press('Sign in');
    await sharee.sees('Please note');
    await sharee.agree();
    await sharee.press('Agree and continue');
    await owner.sees('A request to share has arrived');
    await owner.press('Look at it');
    await owner.sees('Approval by the owner');
    await sharee.sees('Your request is on its way');
    await owner.agree();
    await owner.press('Agree and share');
    await owner.sees('The remote services are shared');
    await sharee.sees('The remote services are shared');

    const mail = await setting.service.lastMail(by.login.email);
    expect(mail.subject).toBe('Somebody asks to share your remote services');
    const elsewhere = await open(urlIn(mail), 'en-US');
    await elsewhere.sees('Sign in');
  });

  it('by SMS, and not with a plan of TOYOTA', async () => {
    const [by, to, mobile] = [await ownerOf('lexus', setting.service), await shareeOf(setting.service), newNumber()];
    const owner = await start();
    await upToInvitation(owner, by, 'LEXUS');
    await owner.press('認証コードをSMSで送る');
    await owner.fill({ mobile });
    await owner.press('送信');
    await owner.sees('認証コードを送信しました');
    const sms = await setting.service.lastMail(mobile);
    expect(sms.text).toContain('LEXUS');
    const sharee = await open(urlIn(sms));
    await sharesPart(sharee, to);
    await sharee.fill({ code: codeIn(sms) });
    await sharee.press('次へ');
    await upToApproval(owner);
    await owner.agree();
    await owner.press('同意してシェアする');
    await sharee.sees('シェアを開始しました');
    expect(await activeShares(by)).toBe(1);

    const other = await start();
    await other.choose('TOYOTA');
    await other.press('はじめる');
    await other.fill(by.login);
    await other.press('ログイン');
    await other.sees('シェアの対象となるご契約がありません');
  });
});
