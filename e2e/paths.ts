import type { Person } from './person.ts';

export const personalDetails = {
  familyName: '豊田',
  givenName: '太郎',
  familyNameKana: 'トヨタ',
  givenNameKana: 'タロウ',
  sex: 'male',
  birthDate: '1960-01-01',
  postalCode: '450-0002',
  prefecture: '愛知県',
  city: '名古屋市中村区',
  block: '名駅4-7-1',
  mobilePhone: '090-1122-3344',
} as const;

export const login = { password: 'Drive-2026', passwordAgain: 'Drive-2026', verificationPhone: '090-1122-3344' } as const;

export const contactPerson = {
  contactFamilyName: '山田',
  contactGivenName: '一郎',
  contactFamilyNameKana: 'ヤマダ',
  contactGivenNameKana: 'イチロウ',
  phone: '052-123-4567',
} as const;

/** [T1-1.2–5]: from the QR code to the sign-in. */
export async function upToSignIn(buyer: Person, site = 'My TOYOTA'): Promise<void> {
  await buyer.sees(`${site}サービスのお申込み`);
  await buyer.press('お申込みを開始する');
  await buyer.sees('お手続きの流れ');
  await buyer.press('買主情報の登録へ');
  await buyer.sees('ご契約車両の確認');
  await buyer.press('次へ');
  await buyer.sees('情報提供の同意');
  await buyer.agree();
  await buyer.press('同意する');
  await buyer.sees('ログイン');
}

/** [T1-1.7B–11B]: a new account, up to the choice of the customer type. */
export async function upToCustomerType(customer: Person, email: string, codeFrom: (email: string) => Promise<string>): Promise<void> {
  await customer.sees('アカウント利用規約の同意');
  await customer.agree();
  await customer.press('同意して次へ');
  await customer.sees('メールアドレスの登録');
  await customer.fill({ email });
  await customer.press('認証コードを送信');
  await customer.sees('認証コードの入力');
  await customer.fill({ code: await codeFrom(email) });
  await customer.press('次へ');
  await customer.sees('メールアドレスの登録完了');
  await customer.press('次へ');
  await customer.sees('お客さま種別の選択');
}

/** [T1-1.8A, 19B]: a member of staff gives number and PIN on the customer's own phone. */
export async function staffChecksOnThePhone(customer: Person, staffNumber: string, pin: string): Promise<void> {
  await customer.sees('販売店スタッフによる目視確認');
  await customer.page.getByText('スタッフ用').click();
  await customer.fill({ staffNumber, pin });
  await customer.press('身分証明書と一致していることを確認しました');
}

/** [T1-1.20B–22B]: review, created, registered. */
export async function upToBuyerRegistered(buyer: Person, name: string): Promise<void> {
  await buyer.sees('入力内容の確認');
  await buyer.press('登録');
  await buyer.sees('アカウントの登録完了');
  await buyer.press('次へ');
  await buyer.sees('買主情報の登録完了');
  await buyer.reads(name);
}
