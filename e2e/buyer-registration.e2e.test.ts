import { describe, expect, it } from 'vitest';
import { demoAccounts } from '../db/seeds/people.ts';
import {
  contactPerson,
  login,
  personalDetails,
  staffChecksOnThePhone,
  upToBuyerRegistered,
  upToCustomerType,
  upToSignIn,
} from './paths.ts';
import { Person } from './person.ts';
import { licence, newAddress, photographOfLicence, staffOf, useSetting } from './setting.ts';

const setting = useSetting();
const PASSWORD = 'Drive-2026';

// Every screen of every path is checked by axe: see `accessibly`.
describe.each([
  { brand: 'toyota', site: 'My TOYOTA' },
  { brand: 'lexus', site: 'My LEXUS' },
] as const)('At a $brand dealer, on a phone', ({ brand, site }) => {
  const staff = staffOf[brand];

  /** Scans the QR code of a contract, up to the sign-in. */
  async function scan(): Promise<Person> {
    const { number } = await setting.service.newContract(brand);
    const buyer = await Person.open(setting.browser, await setting.service.link(number), { accessibly: true });
    await upToSignIn(buyer, site);
    return buyer;
  }

  async function register(buyer: Person): Promise<void> {
    await buyer.press('新規登録（無料）');
    await upToCustomerType(buyer, newAddress(), setting.codeFrom);
  }

  it('a buyer with an account confirms what is registered [1.7A–11A]', async () => {
    const buyer = await scan();
    await buyer.fill({ email: demoAccounts[0].email, password: PASSWORD });
    await buyer.press('ログイン');
    await buyer.sees('登録情報の確認と変更');
    expect(await buyer.valueOf('familyName')).toBe('豊田');
    await buyer.press('確認');
    await staffChecksOnThePhone(buyer, staff.staffNumber, staff.pin);
    await buyer.sees('お客さま情報の登録');
    await buyer.press('次へ');
    await buyer.sees('登録情報の確認完了');
    await buyer.press('次へ');
    await buyer.sees('買主情報の登録完了');
    await buyer.reads('豊田 花子');
    await buyer.leave();
  });

  it('a new buyer holds the licence into the camera, and what was read fills the form in [1.13B–22B]', async () => {
    const buyer = await scan();
    await register(buyer);
    await buyer.choose('個人');
    await buyer.press('次へ');
    await upToTheCamera(buyer);
    if (brand === 'toyota') {
      await buyer.press('撮影する');
    } else {
      await buyer.page
        .locator('input[type=file]')
        .setInputFiles({ name: 'licence.jpg', mimeType: 'image/jpeg', buffer: photographOfLicence() });
    }
    await buyer.press('この写真を使う');
    await buyer.sees('撮影情報の確認');
    await buyer.reads('1960年1月1日');
    await buyer.press('次へ');
    await buyer.sees('お客さま情報の入力');
    expect(await buyer.valueOf('familyName')).toBe(licence.familyName);
    expect(await buyer.valueOf('givenName')).toBe(licence.givenName);
    expect(await buyer.valueOf('birthDate')).toBe('1960');
    await buyer.fill({ ...personalDetails, ...login });
    await buyer.press('確認');
    await staffChecksOnThePhone(buyer, staff.staffNumber, staff.pin);
    await upToBuyerRegistered(buyer, '豊田 太郎');
    await buyer.leave();
  });

  it('a new buyer enters everything by hand [1.18B–22B]', async () => {
    const buyer = await scan();
    await register(buyer);
    await buyer.choose('個人');
    await buyer.press('次へ');
    await buyer.sees('入力方法の選択');
    await buyer.choose('直接入力する');
    await buyer.press('次へ');
    await buyer.sees('お客さま情報の入力');
    await buyer.press('確認');
    await buyer.reads('入力内容をご確認ください');
    expect(await buyer.seriousFindings()).toEqual([]);
    await buyer.fill({ ...personalDetails, ...login });
    await buyer.press('確認');
    await buyer.sees('販売店スタッフによる目視確認');
    await staffChecksOnThePhone(buyer, staff.staffNumber, staff.pin);
    await buyer.sees('入力内容の確認');
    await upToBuyerRegistered(buyer, '豊田 太郎');
    await buyer.leave();
  });

  it('a company is found by its corporate number [1.12C–18C]', async () => {
    const buyer = await scan();
    await register(buyer);
    await upToTheCorporateNumber(buyer);
    await buyer.fill({ corporateNumber: '1180301018771' });
    await buyer.press('自動入力');
    await buyer.sees('法人情報の確認');
    await buyer.reads('トヨタ自動車株式会社');
    await buyer.press('次へ');
    await buyer.sees('法人情報の入力');
    expect(await buyer.valueOf('companyName')).toBe('トヨタ自動車株式会社');
    await buyer.fill(contactPerson);
    await buyer.press('確認');
    await upToBuyerRegistered(buyer, 'トヨタ自動車株式会社');
    await buyer.leave();
  });

  it('a company without its number at hand is entered by hand [1.13C, 15C]', async () => {
    const buyer = await scan();
    await register(buyer);
    await upToTheCorporateNumber(buyer);
    await buyer.press('直接入力する');
    await buyer.sees('法人情報の入力');
    const { postalCode, prefecture, city, block } = personalDetails;
    await buyer.fill({
      companyName: '株式会社みどり運輸',
      companyNameKana: 'ミドリウンユ',
      postalCode,
      prefecture,
      city,
      block,
      ...contactPerson,
    });
    await buyer.press('確認');
    await upToBuyerRegistered(buyer, '株式会社みどり運輸');
    await buyer.leave();
  });
});

async function upToTheCamera(buyer: Person): Promise<void> {
  await buyer.sees('入力方法の選択');
  await buyer.choose('身分証明書をカメラで撮影する');
  await buyer.press('次へ');
  await buyer.sees('撮影方法の確認');
  await buyer.press('はじめる');
  await buyer.sees('身分証明書の選択');
  await buyer.choose('運転免許証');
  await buyer.press('次へ');
  await buyer.sees('撮影の開始');
  await buyer.press('撮影画面へ');
  await buyer.sees('オモテ面の撮影');
}

async function upToTheCorporateNumber(buyer: Person): Promise<void> {
  await buyer.choose('法人');
  await buyer.press('次へ');
  await buyer.sees('ログイン情報の入力');
  await buyer.fill(login);
  await buyer.press('次へ');
  await buyer.sees('法人番号の入力');
}
