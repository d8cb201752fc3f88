/** What the sign-in page says. */
export const texts = {
  service: { ja: '手続きサービス', en: 'Customer procedures' },
  language: { ja: '日本語', en: 'English' },
  title: { ja: 'スタッフログイン', en: 'Staff sign-in' },
  lead: {
    ja: '販売店スタッフ・サポート担当者専用です。ご自身の番号とパスワードを入力してください。',
    en: 'For dealer staff and support. Please enter your own number and password.',
  },
  'lead-support': {
    ja: 'サポート担当者専用です。ご自身の番号とパスワードを入力してください。',
    en: 'For support agents. Please enter your own number and password.',
  },
  number: { ja: 'スタッフ番号', en: 'Staff number' },
  password: { ja: 'パスワード', en: 'Password' },
  'sign-in': { ja: 'ログイン', en: 'Sign in' },
  error: { ja: 'エラー', en: 'Error' },
  required: { ja: 'スタッフ番号とパスワードを入力してください。', en: 'Please enter your staff number and your password.' },
  wrong: { ja: 'スタッフ番号またはパスワードが正しくありません。', en: 'The staff number or the password is not right.' },
  'too-many': {
    ja: '入力の誤りが続いたため、しばらくログインできません。15分ほどたってからもう一度お試しください。',
    en: 'Too many wrong tries. Please wait about 15 minutes and try again.',
  },
  'only-support': { ja: 'この画面はサポート担当者だけが利用できます。', en: 'Only support agents may go on from here.' },
  fault: { ja: 'ログインを続けられません', en: 'This sign-in cannot go on' },
  'fault-lead': {
    ja: '時間が経過したか、別の画面でログインが始まっています。もう一度はじめからログインしてください。',
    en: 'It has taken too long, or has been begun in another window. Please start again.',
  },
  'to-terminal': { ja: '販売店の画面へ', en: 'To the dealer’s terminal' },
  'to-support': { ja: 'サポートの画面へ', en: 'To support' },
} as const;

export type Text = keyof typeof texts;
