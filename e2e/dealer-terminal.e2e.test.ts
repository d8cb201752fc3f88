import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { DEMO_PASSWORD, demoAccounts } from '../db/seeds/people.ts';
import { upToSignIn } from './paths.ts';
import { Person, TABLET } from './person.ts';
import { useSetting } from './setting.ts';
import { sendSignIn, signIn } from './staff.ts';

const setting = useSetting();

describe('At the dealer’s terminal', () => {
  it('staff show the QR code, see where the customer stands, and do the visual check there', async () => {
    const { id } = await setting.service.newContract('toyota');
    const staff = await signedIn('1001', `/dealer/contracts/${id}`);
    expect(await staff.seriousFindings()).toEqual([]);
    await staff.press('QRコードを表示');
    const image = await staff.page.locator('.qr-image').screenshot();
    await staff.page.getByText('QRコードが読み取れないお客さまはこちら').click();
    const url = await staff.page.locator('.copy-url').inputValue();
    expect(await readQrCode(image)).toBe(url);
    expect(await staff.seriousFindings()).toEqual([]);

    const buyer = await Person.open(setting.browser, url);
    await staff.reads('お客さま入力中');
    await upToSignIn(buyer);
    await staff.reads('ログイン');
    await buyer.fill({ email: demoAccounts[0].email, password: DEMO_PASSWORD });
    await buyer.press('ログイン');
    await buyer.sees('登録情報の確認と変更');
    await buyer.press('確認');
    await buyer.sees('販売店スタッフによる目視確認');

    await staff.reads('スタッフの確認待ち');
    await staff.reads('1985年4月12日');
    expect(await staff.seriousFindings()).toEqual([]);
    await staff.press('身分証明書と一致していることを確認しました');
    await staff.reads('確認を記録しました。お客さまの画面が進みます。');
    // Nobody touches the phone: its page moves by itself.
    await buyer.sees('お客さま情報の登録');
    await staff.reads('完了');
    await Promise.all([buyer.leave(), staff.leave()]);
  });

  it('staff see the contracts of their own dealer only', async () => {
    const staff = await signedIn('2001', '/dealer');
    await staff.reads('NX450h+');
    expect(await staff.page.getByText('クラウン スポーツ').count()).toBe(0);
    await staff.leave();
  });

  it('a wrong password is told without saying what was wrong, and what was typed stays', async () => {
    const staff = await Person.open(setting.browser, `${setting.service.url}/dealer`, { viewport: TABLET, accessibly: true });
    await signIn(staff, '1001', { password: 'not-this-1' });
    await staff.reads('スタッフ番号またはパスワードが正しくありません。');
    expect(await staff.valueOf('staffNumber')).toBe('1001');
    await staff.sees('スタッフログイン');
    await sendSignIn(staff, '1001', DEMO_PASSWORD);
    await staff.reads('ご契約を選んでください');
    await staff.leave();
  });
});

async function signedIn(staffNumber: string, path: string): Promise<Person> {
  const staff = await Person.open(setting.browser, `${setting.service.url}${path}`, { viewport: TABLET });
  await signIn(staff, staffNumber);
  return staff;
}

async function readQrCode(png: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR.default(new Uint8ClampedArray(data), info.width, info.height)?.data;
}
