import type { Localized } from '../../procedures/step.ts';
import type { CardProblem } from './card-form.ts';

/** The provider's words: another company's, so they know no brand. */
export const texts = {
  company: { ja: 'Kessai Payments(シミュレーター)', en: 'Kessai Payments (simulator)' },
  demonstration: {
    ja: '動作確認用のページです。本物のカード番号は入力しないでください。',
    en: 'This page is for trying things out. Do not enter the number of a real card.',
  },
  error: { ja: 'エラー', en: 'Error' },
  cardTitle: { ja: 'カード情報の入力', en: 'Card details' },
  number: { ja: 'カード番号', en: 'Card number' },
  expiry: { ja: '有効期限', en: 'Expiry date' },
  expiryHint: { ja: '月/年(例 09/30)', en: 'MM/YY, for example 09/30' },
  code: { ja: 'セキュリティコード', en: 'Security code' },
  codeHint: { ja: 'カード裏面の3桁の数字', en: 'The 3 digits on the back of the card' },
  toConfirm: { ja: '確認へ進む', en: 'Continue' },
  cancel: { ja: '中止して戻る', en: 'Cancel and go back' },
  testCards: { ja: '使えるテストカード', en: 'Test cards that work here' },
  testCardsHint: {
    ja: '有効期限は未来の年月、セキュリティコードは任意の3桁で試せます。',
    en: 'Any expiry date in the future and any three digits will do.',
  },
  confirmTitle: { ja: '登録内容の確認', en: 'Check and register' },
  card: { ja: 'カード', en: 'Card' },
  register: { ja: '登録する', en: 'Register' },
  change: { ja: '別のカードにする', en: 'Use another card' },
  challengeTitle: { ja: '本人認証(3Dセキュア)', en: '3-D Secure: confirm that it is you' },
  challengeBody: {
    ja: 'カード会社が本人確認を求めています。カードのパスワードを入力してください。',
    en: 'Your card issuer wants to know that it is you. Enter the password of your card.',
  },
  password: { ja: 'パスワード', en: 'Password' },
  passwordHint: { ja: 'このシミュレーターでは1234です。', en: 'In this simulator it is 1234.' },
  authenticate: { ja: '認証する', en: 'Confirm' },
  outageTitle: { ja: '一時的に処理できません', en: 'This did not work just now' },
  outageBody: {
    ja: 'システムが混み合っています。カードはまだ登録されていません。もう一度お試しください。',
    en: 'Our systems are busy. The card is not registered yet. Please try again.',
  },
  again: { ja: 'もう一度試す', en: 'Try again' },
  missingTitle: { ja: 'ページが見つかりません', en: 'There is no such page' },
  missingBody: {
    ja: 'お手続きの画面に戻り、もう一度カードの登録を始めてください。',
    en: 'Go back to where you came from, and start registering the card again.',
  },
  mandatesTitle: { ja: '口座振替の依頼(手続き中)', en: 'Bank debit mandates on their way' },
  mandatesBody: {
    ja: '依頼書の到着後に金融機関が行う判断を、ここで代わりに行います。',
    en: 'Decide here what the bank would decide once the paper form has arrived.',
  },
  noMandates: { ja: '手続き中の依頼はありません。', en: 'There are none.' },
  activate: { ja: '有効にする', en: 'Activate' },
  fail: { ja: '不備で返却する', en: 'Fail' },
} as const satisfies Record<string, Localized>;

export const problemTexts: Readonly<Record<CardProblem, Localized>> = {
  'number-missing': { ja: 'カード番号を入力してください。', en: 'Enter the card number.' },
  'number-wrong': {
    ja: 'カード番号に誤りがあります。カードをご確認ください。',
    en: 'This is not a card number. Compare it with the card.',
  },
  'number-real': { ja: 'ここではテストカードだけが使えます。', en: 'Only test cards work here.' },
  'expiry-wrong': { ja: '有効期限を月/年の形で入力してください(例 09/30)。', en: 'Enter the expiry date as MM/YY, for example 09/30.' },
  'expiry-past': { ja: '有効期限が過ぎています。', en: 'This card has expired.' },
  'code-wrong': { ja: 'セキュリティコードを3桁の数字で入力してください。', en: 'Enter the security code, three digits.' },
};
