import type { Localized } from '../step.ts';

/** Every code a field error can carry, with what to do about it. Codes are stable: front-ends may switch on them. */
export const fieldCodes = {
  required: { ja: '入力してください。', en: 'Please fill this in.' },
  invalid: { ja: '入力内容をご確認ください。', en: 'Please check what you entered.' },
  'too-long': { ja: '文字数が多すぎます。短くしてください。', en: 'This is too long. Please shorten it.' },
  'choose-one': { ja: 'いずれかを選んでください。', en: 'Please choose one.' },
  'kana-only': { ja: '全角カタカナで入力してください。例：トヨタ', en: 'Please use full-width katakana, for example トヨタ.' },
  'name-characters': { ja: '記号や数字は使えません。', en: 'Signs and digits cannot be used here.' },
  email: {
    ja: 'メールアドレスの形式をご確認ください。例：taro@example.jp',
    en: 'Please check the e-mail address, for example taro@example.jp.',
  },
  'postal-code': { ja: '郵便番号は数字7桁で入力してください。例：450-0002', en: 'A postal code has 7 digits, for example 450-0002.' },
  phone: { ja: '市外局番から数字10桁または11桁で入力してください。', en: 'Please enter 10 or 11 digits, with the area code.' },
  'mobile-phone': {
    ja: '携帯電話番号を数字11桁で入力してください。例：090-1234-5678',
    en: 'Please enter a mobile number of 11 digits, for example 090-1234-5678.',
  },
  'sms-number': {
    ja: 'SMSを受け取れる国内の携帯電話番号を入力してください。例：090-1234-5678',
    en: 'Please enter a Japanese mobile number that gets SMS, for example 090-1234-5678.',
  },
  'phone-or-mobile': {
    ja: '連絡用電話番号か携帯電話番号のどちらかを入力してください。',
    en: 'Please give a contact phone or a mobile phone number.',
  },
  date: { ja: '実在する日付を入力してください。', en: 'Please enter a date that exists.' },
  'birth-date': { ja: '生年月日をご確認ください。', en: 'Please check the birth date.' },
  'password-length': { ja: 'パスワードは8〜20文字で入力してください。', en: 'A password has 8 to 20 characters.' },
  'password-characters': {
    ja: '使えるのは半角英数字と記号 - * _ ! # $ % だけです。',
    en: 'Only half-width letters, digits and the signs - * _ ! # $ % can be used.',
  },
  'password-mix': { ja: '英字と数字をそれぞれ1文字以上入れてください。', en: 'Use at least one letter and one digit.' },
  'password-repeat': { ja: '確認用のパスワードが一致しません。', en: 'The two passwords are not the same.' },
  'sign-in-failed': {
    ja: 'メールアドレスまたはパスワードが正しくありません。もう一度ご確認ください。',
    en: 'The e-mail address or the password is not right. Please check both.',
  },
  'code-format': { ja: '認証コードは数字6桁です。', en: 'The code has 6 digits.' },
  'code-wrong': {
    ja: '認証コードが違います。メールの6桁の数字をご確認ください。',
    en: 'That is not the code. Please check the 6 digits in the mail.',
  },
  'code-expired': {
    ja: '認証コードの有効期限（10分）が過ぎました。「再送」を押して新しいコードを受け取ってください。',
    en: 'The code is older than 10 minutes. Please have a new one sent.',
  },
  'code-used-up': {
    ja: '入力の回数が上限（5回）に達しました。「再送」を押して新しいコードを受け取ってください。',
    en: 'That was the fifth try. Please have a new code sent.',
  },
  'mail-delayed': {
    ja: '認証コードのメールがまだ送れていません。送れ次第お届けします。入力いただいた内容は保存されています。',
    en: 'The mail with the code could not be sent yet. It follows as soon as possible; what you entered is kept.',
  },
  'mail-refused': {
    ja: 'このメールアドレスには送れませんでした。前の画面にもどり、アドレスをご確認ください。',
    en: 'Mail to this address was refused. Please go back and check the address.',
  },
  'sms-code-wrong': {
    ja: '認証コードが違います。SMSの6桁の数字をご確認ください。',
    en: 'That is not the code. Please check the 6 digits in the SMS.',
  },
  'sms-code-expired': {
    ja: '認証コードの有効期限（10分）が過ぎました。新しいコードを受け取ってください。',
    en: 'The code is older than 10 minutes. Please have a new one sent.',
  },
  'sms-code-used-up': {
    ja: '入力の回数が上限（5回）に達しました。新しいコードを受け取ってください。',
    en: 'That was the fifth try. Please have a new code sent.',
  },
  'sms-delayed': {
    ja: 'SMSがまだ送れていません。送れ次第お届けします。',
    en: 'The SMS could not be sent yet. It follows as soon as possible.',
  },
  'sms-refused': {
    ja: 'この番号にはSMSを送れませんでした。前の画面にもどり、番号をご確認ください。',
    en: 'SMS to this number was refused. Please go back and check the number.',
  },
  'sharee-is-owner': {
    ja: 'オーナーさまのアカウントです。ご自身のアカウントでログインしてください。',
    en: 'This is the owner’s account. Please sign in with your own.',
  },
  'already-shared': {
    ja: 'このアカウントには、すでにシェアされています。',
    en: 'The remote services are shared with this account already.',
  },
  'share-limit-reached': {
    ja: 'オーナーさまがシェアできる人数（5人）に達しています。オーナーさまにご確認ください。',
    en: 'The owner shares with five people already. Please ask the owner.',
  },
  'corporate-number-length': { ja: '法人番号は数字13桁です。', en: 'A corporate number has 13 digits.' },
  'corporate-number-check-digit': {
    ja: '法人番号に誤りがあります。番号をご確認ください。',
    en: 'That is not a corporate number. Please check its digits.',
  },
  'corporate-number-not-published': {
    ja: 'この法人番号は公表されていません。番号をご確認いただくか、直接入力してください。',
    en: 'This corporate number is not published. Please check it, or enter the details by hand.',
  },
  'corporate-number-unavailable': {
    ja: 'ただいま法人情報を照会できません。しばらくしてからもう一度お試しいただくか、直接入力してください。',
    en: 'The look-up is not available now. Please try again later, or enter the details by hand.',
  },
  'chassis-number': {
    ja: '車検証のとおりに車台番号を入力してください。例：ABC123-1234567',
    en: 'Please enter the chassis number as it stands on the certificate, for example ABC123-1234567.',
  },
  'class-number': {
    ja: '分類番号は1〜3桁です。数字から始まります。例：330、3AC',
    en: 'A class number has 1 to 3 characters and begins with a digit, for example 330 or 3AC.',
  },
  'plate-kana': {
    ja: 'ナンバープレートのひらがな1文字を入力してください。',
    en: 'Please enter the one hiragana character of the number plate.',
  },
  'plate-serial': {
    ja: '一連指定番号は1〜9999の数字です。例：12-34',
    en: 'A serial number is 1 to 9999, for example 12-34.',
  },
  'capture-unknown': {
    ja: '写真の保存期間が過ぎました。もう一度撮影してください。',
    en: 'The picture is no longer there. Please take it again.',
  },
  'capture-not-an-image': { ja: '画像ファイル（JPEG・PNG）を選んでください。', en: 'Please choose a picture (JPEG or PNG).' },
  'capture-too-small': {
    ja: '写真が小さすぎます。免許証が枠いっぱいに写るように撮影してください。',
    en: 'The picture is too small. Let the licence fill the frame.',
  },
  'not-a-licence': {
    ja: '運転免許証を確認できませんでした。オモテ面が枠いっぱいに写るようにもう一度撮影するか、直接入力してください。',
    en: 'This does not look like a driver’s licence. Please take its front again, filling the frame, or enter the details by hand.',
  },
  'capture-unreadable': {
    ja: '文字を読み取れませんでした。明るい場所でもう一度撮影するか、直接入力してください。',
    en: 'Nothing could be read. Please take it again in good light, or enter the details by hand.',
  },
  locked: {
    ja: 'サービスと連携済みのため、この項目は変更できません。{desk}までお問い合わせください。',
    en: 'This cannot be changed because a service is linked. Please call {desk}.',
  },
  'staff-check-failed': { ja: 'スタッフ番号または確認用PINが正しくありません。', en: 'The staff number or the PIN is not right.' },
  'terms-version': {
    ja: '規約が更新されました。内容をもう一度ご確認ください。',
    en: 'The terms have been updated. Please read them again.',
  },
  'card-refused': {
    ja: 'カードを登録できませんでした。別のカードをお使いいただくか、ほかのお支払い方法を選んでください。',
    en: 'The card was refused. Please use another card, or choose another way to pay.',
  },
  'card-abandoned': {
    ja: 'カードの登録が中断されました。もう一度お選びください。',
    en: 'The card was not registered. Please choose again.',
  },
  'payment-unavailable': {
    ja: 'ただいまカードの登録ページを開けません。しばらくしてからもう一度お試しいただくか、ほかのお支払い方法を選んでください。',
    en: 'The payment service is not available now. Please try again later, or choose another way to pay.',
  },
  'choice-not-offered': {
    ja: 'いまは選べない項目です。表示されている中から選んでください。',
    en: 'This cannot be chosen now. Please choose one of those shown.',
  },
  'other-account': {
    ja: 'この手続きの対象ではないアカウントです。メールをお受け取りになったアドレスのアカウントでログインしてください。',
    en: 'This procedure is for another account. Please sign in with the one whose address got the mail.',
  },
  'not-the-new-account': {
    ja: '先ほど登録したアカウントではありません。登録したメールアドレスとパスワードでログインしてください。',
    en: 'This is not the account you have just registered. Please sign in with the address and password you have just registered.',
  },
  'record-incomplete': {
    ja: 'セイ（カナ）と、携帯電話番号か電話番号のどちらかが必要です。販売店システムで入力してから、もう一度お試しください。',
    en: 'The record needs the family name in katakana and one of the two phone numbers. Please complete it in the dealer’s system first.',
  },
  'old-sign-in-failed': {
    ja: 'ユーザーIDまたはパスワードが正しくありません。もう一度ご確認ください。',
    en: 'The user ID or the password is not right. Please check both.',
  },
  'old-member-of-other-brand': {
    ja: 'この会員の販売店は、別のブランドです。そのブランドの移行手続きからお進みください。',
    en: 'The dealer of this member belongs to the other brand. Please use the other brand’s page.',
  },
  'mail-late': {
    ja: 'メールがまだ送れていません。送れ次第お届けします。',
    en: 'The mail could not be sent yet. It follows as soon as possible.',
  },
} as const satisfies Record<string, Localized>;

export type FieldCode = keyof typeof fieldCodes;

/** A schema's message that is checked to be one of the codes. */
export const code = (name: FieldCode): FieldCode => name;

export function isFieldCode(value: string): value is FieldCode {
  return Object.hasOwn(fieldCodes, value);
}
