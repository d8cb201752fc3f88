import jsQR from 'jsqr';
import sharp from 'sharp';
import { embeddedAccounts } from '../adapters/accounts/embedded.ts';
import type { BrandId } from '../brands/registry.ts';
import { type AccountHolder, applyForConnected, openAccount } from '../testing/people-who-share.ts';
import type { TestService } from '../testing/service.ts';
import { personalDetails } from './paths.ts';
import type { Person } from './person.ts';

const { postalCode: _, ...details } = personalDetails;
const profile = { customerType: 'personal', ...details, postalCode: '4500002', phone: '0521234567' } as const;
const plans = { toyota: 'T-Connectスタンダード(22)', lexus: 'G-Link' } as const;

/** Somebody who holds a plan that can be shared. */
export async function ownerOf(brand: BrandId, { database }: TestService): Promise<AccountHolder> {
  const owner = await openAccount(embeddedAccounts(database), profile);
  await applyForConnected(database, owner.account, plans[brand]);
  return owner;
}

/** Whom the services are to be shared with. */
export const shareeOf = ({ database }: TestService): Promise<AccountHolder> =>
  openAccount(embeddedAccounts(database), { ...profile, familyName: '見本', givenName: '桜子' });

let numbers = 0;
export function newNumber(): string {
  numbers += 1;
  return `0807654${String(numbers).padStart(4, '0')}`;
}

/** [S1-1.1–3]: from the start page to the choice between QR code and SMS. */
export async function upToInvitation(owner: Person, { login }: AccountHolder, brand: 'TOYOTA' | 'LEXUS' = 'TOYOTA'): Promise<void> {
  await owner.sees('リモートサービスのシェア');
  await owner.choose(brand);
  await owner.press('はじめる');
  await owner.sees('オーナーさまのログイン');
  await owner.fill(login);
  await owner.press('ログイン');
  await owner.sees('リモートサービスのシェア');
  await owner.press('シェアする');
  await owner.sees('シェアの流れ');
  await owner.press('設定をはじめる');
  await owner.sees('招待の方法');
}

/** What the QR code on the owner's screen says. */
export async function readQrCode(owner: Person): Promise<string> {
  const png = await owner.page.locator('.qr-image').screenshot();
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const read = jsQR.default(new Uint8ClampedArray(data), info.width, info.height);
  if (!read) throw new Error('There is no QR code that can be read');
  return read.data;
}

/** [S2-1.1–3]: the sharee's part, up to the notes that they agree to. */
export async function sharesPart(sharee: Person, { login }: AccountHolder): Promise<void> {
  await sharee.sees('リモートサービスをシェアしてもらう');
  await sharee.press('設定をはじめる');
  await sharee.sees('ご自身のアカウントでログイン');
  await sharee.fill(login);
  await sharee.press('ログイン');
  await sharee.sees('注意事項の確認');
  await sharee.agree();
  await sharee.press('同意して次へ');
}

/** [S1-1.5–6]: a request has arrived by itself. */
export async function upToApproval(owner: Person): Promise<void> {
  await owner.sees('シェアの申込みが届きました');
  await owner.press('内容を確認する');
  await owner.sees('シェアの承認');
  await owner.reads('見本 桜…');
}

/** A share by QR code, up to the end of both. */
export async function shareByQr(
  owner: Person,
  by: AccountHolder,
  to: AccountHolder,
  openSharee: (url: string) => Promise<Person>,
): Promise<Person> {
  await upToInvitation(owner, by);
  await owner.press('QRコードを表示する');
  await owner.sees('招待する方のスマートフォンで読み取ってください');
  const sharee = await openSharee(await readQrCode(owner));
  await owner.sees('招待した方がお手続き中です');
  await sharesPart(sharee, to);
  await upToApproval(owner);
  await owner.agree();
  await owner.press('同意してシェアする');
  await owner.sees('シェアを開始しました');
  await sharee.sees('シェアを開始しました');
  return sharee;
}
