import type { Person } from './person.ts';

/** [T3-1.6A–10A, T5-1.8A–12A]: on the payment service's own pages, with a card that asks for 3-D Secure. */
export async function registersCard(user: Person): Promise<void> {
  await user.sees('お支払い方法の選択');
  await user.choose('クレジットカード');
  await user.press('次へ');
  await user.sees('カードの登録を始めます');
  await user.press('次へ');
  await user.sees('カード情報の入力');
  await user.page.getByRole('link', { name: '次のページへ進む' }).click();
  await user.page.locator('#number').fill('4000000000003220');
  await user.page.locator('#expiry').fill('09/39');
  await user.page.locator('#code').fill('123');
  await user.press('確認へ進む');
  await user.press('登録する');
  await user.sees('本人認証(3Dセキュア)');
  await user.page.locator('#password').fill('1234');
  await user.press('認証する');
  await user.sees('カードを登録しました');
  await user.press('進む');
}
