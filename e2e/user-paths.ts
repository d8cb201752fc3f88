import type { BrandId } from '../brands/registry.ts';
import { DEMO_PASSWORD } from '../db/seeds/people.ts';
import { login, personalDetails, staffChecksOnThePhone, upToCustomerType, upToSignIn } from './paths.ts';
import type { Person } from './person.ts';
import { newAddress, staffOf } from './setting.ts';

/** A buyer with an account, up to the final screen of section 1. */
export async function registeredBuyer(buyer: Person, brand: BrandId = 'toyota'): Promise<void> {
  await upToSignIn(buyer, brand === 'toyota' ? 'My TOYOTA' : 'My LEXUS');
  await signInAsHanako(buyer, brand);
  await buyer.sees('買主情報の登録完了');
}

async function signInAsHanako(person: Person, brand: BrandId): Promise<void> {
  await person.fill({ email: 'hanako@example.jp', password: DEMO_PASSWORD });
  await person.press('ログイン');
  await person.sees('登録情報の確認と変更');
  await person.press('確認');
  await staffChecksOnThePhone(person, staffOf[brand].staffNumber, staffOf[brand].pin);
  await person.sees('お客さま情報の登録');
  await person.press('次へ');
  await person.sees('登録情報の確認完了');
  await person.press('次へ');
}

/** [T2-2.6–14A]: the user, somebody new, on their own phone, up to the terms. */
export async function usersPartToTerms(
  user: Person,
  codeFrom: (email: string) => Promise<string>,
  brand: BrandId = 'toyota',
): Promise<void> {
  const site = brand === 'toyota' ? 'My TOYOTA' : 'My LEXUS';
  await user.sees(`${site}サービスのお申込み`);
  await user.press('お申込みを開始する');
  await user.sees('お手続きの流れ');
  await user.press('使用者情報の登録へ');
  await user.sees('ご契約車両の確認');
  await user.press('次へ');
  await user.sees('情報提供の同意');
  await user.agree();
  await user.press('同意する');
  await user.sees('ログイン');
  await user.press('新規登録（無料）');
  await upToCustomerType(user, newAddress(), codeFrom);
  await user.choose('個人');
  await user.press('次へ');
  await user.sees('入力方法の選択');
  await user.choose('直接入力する');
  await user.press('次へ');
  await user.sees('お客さま情報の入力');
  await user.fill({ ...login, ...personalDetails });
  await user.press('確認');
  await staffChecksOnThePhone(user, staffOf[brand].staffNumber, staffOf[brand].pin);
  await user.sees('入力内容の確認');
  await user.press('登録');
  await user.sees('アカウントの登録完了');
  await user.press('次へ');
  await user.sees('使用者登録規約の同意');
}

/** [T2-2.2A–5A]: the buyer hands over, by what their QR code says. */
export async function handsOverToUser(buyer: Person): Promise<string> {
  await buyer.press('使用者情報の登録');
  await buyer.sees('使用者情報の登録');
  await buyer.press('使用者情報の登録へ');
  await buyer.sees('名義の選択');
  await buyer.press('買主とは異なる名義で登録する');
  await buyer.sees('使用者の同席確認');
  await buyer.press('同席している');
  await buyer.sees('使用者さまのスマートフォンで読み取ってください');
  return buyer.page.locator('.copy-url').inputValue();
}
