import type { Localized } from '../step.ts';

interface MailDefinition {
  readonly subject: Localized;
  readonly text: Localized;
}

/** Every mail that is sent. `{placeholders}` are the brand's words and what the procedure hands over. */
export const mails = {
  'email-code': {
    subject: { ja: '【TOYOTAアカウント】認証コードのお知らせ', en: 'Your code for the TOYOTA account' },
    text: {
      ja: '認証コード：{code}\n\nお手続きの画面に、この6桁の数字を入力してください。有効期限は10分です。\nお心当たりのない場合は、このメールを破棄してください。',
      en: 'Your code: {code}\n\nEnter these 6 digits on the page within 10 minutes.\nIf you did not ask for it, please ignore this mail.',
    },
  },
  'already-registered': {
    subject: { ja: '【TOYOTAアカウント】ご登録済みのメールアドレスです', en: 'You already have a TOYOTA account' },
    text: {
      ja: 'このメールアドレスは、すでにTOYOTAアカウントとして登録されています。\nお手続きの画面で「前の画面にもどる」を押し、「ログイン」からお進みください。\nお心当たりのない場合は、このメールを破棄してください。',
      en: 'This address already has a TOYOTA account.\nPlease go back on the page and sign in.\nIf you did not ask for it, please ignore this mail.',
    },
  },
  'account-created': {
    subject: { ja: '【TOYOTAアカウント】登録完了のお知らせ', en: 'Your TOYOTA account is registered' },
    text: {
      ja: 'TOYOTAアカウントの登録が完了しました。\n\nログインID（メールアドレス）：{email}\n\nご不明な点は{desk}（{deskPhone}、{deskHours}）までお問い合わせください。',
      en: 'Your TOYOTA account is registered.\n\nSign in with: {email}\n\nQuestions: {desk}, {deskPhone}, {deskHours}.',
    },
  },
} as const satisfies Record<string, MailDefinition>;

export type MailName = keyof typeof mails;
