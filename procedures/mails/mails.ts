import { refusalReasons } from '../registration-after-delivery/refusal-reasons.ts';
import type { Choices, Localized } from '../step.ts';

export interface MailDefinition {
  /** Mails of the guides that this one is. */
  readonly guide?: readonly string[];
  readonly subject: Localized;
  readonly text: Localized;
  /** Placeholders that a procedure fills by a stable word of a closed list, and what that word is in the mail. */
  readonly choices?: Choices;
}

/** Mails of section 4-1, which both brands number alike. */
const both4 = (...mails: readonly string[]) => mails.flatMap((mail) => [`T4-1.${mail}`, `L4-1.${mail}`]);

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
    guide: ['D.created-mail'],
    subject: { ja: '【TOYOTAアカウント】登録完了のお知らせ', en: 'Your TOYOTA account is registered' },
    text: {
      ja: 'TOYOTAアカウントの登録が完了しました。\n\nログインID（メールアドレス）：{email}\n\nご不明な点は{desk}（{deskPhone}、{deskHours}）までお問い合わせください。',
      en: 'Your TOYOTA account is registered.\n\nSign in with: {email}\n\nQuestions: {desk}, {deskPhone}, {deskHours}.',
    },
  },
  'registration-received': {
    guide: both4('10A', '19B', '21C'),
    subject: { ja: '【{site}】使用者情報の登録を受け付けました', en: '{site}: we have your application' },
    text: {
      ja: '使用者情報の登録のお申込みを受け付けました。\nアカウントと車検証の登録内容を確認し、結果をメールでお知らせします。確認には数日かかることがあります。\n\n7日を過ぎても結果が届かないときは、お手数ですが{desk}（{deskPhone}、{deskHours}）までお電話ください。',
      en: 'We have your application to be registered as the user of your vehicle.\nYour account is compared with the inspection certificate, which can take some days. A mail will tell you the result.\n\nIf nothing has come after 7 days, please call {desk}: {deskPhone}, {deskHours}.',
    },
  },
  'user-registered': {
    guide: both4('11A', '20B', '22C'),
    subject: { ja: '【{site}】使用者情報の登録が完了しました', en: '{site}: you are registered as the user' },
    text: {
      ja: '使用者情報の登録が完了しました。\n続けて、{site}のサービスの利用手続きにお進みください。\n\n{url}\n\nこのリンクの有効期限は30日です。ご本人以外には転送しないでください。\nご不明な点は{desk}（{deskPhone}、{deskHours}）までお問い合わせください。',
      en: 'You are registered as the user of your vehicle.\nNext, you can apply for the services of {site}:\n\n{url}\n\nThe link works for 30 days. Please do not pass it on.\nQuestions: {desk}, {deskPhone}, {deskHours}.',
    },
  },
  'user-registered-only': {
    guide: both4('11A', '20B', '22C'),
    subject: { ja: '【{site}】使用者情報の登録が完了しました', en: '{site}: you are registered as the user' },
    text: {
      ja: '使用者情報の登録が完了しました。\nこのおクルマはサービス申込みの対象ではないため、お手続きは以上です。\n\nご不明な点は{desk}（{deskPhone}、{deskHours}）までお問い合わせください。',
      en: 'You are registered as the user of your vehicle.\nThere are no services to apply for with it, so this is all.\n\nQuestions: {desk}, {deskPhone}, {deskHours}.',
    },
  },
  'registration-refused': {
    guide: both4('11A', '20B', '22C'),
    subject: { ja: '【{site}】使用者情報を登録できませんでした', en: '{site}: you could not be registered' },
    choices: { reason: refusalReasons },
    text: {
      ja: '使用者情報の登録をお申込みいただきましたが、次の理由により登録できませんでした。\n\n{reason}\n\nご確認のうえ、次のリンクからもう一度お手続きください。アカウントはそのままお使いいただけます。\n\n{url}\n\nこのリンクの有効期限は30日です。ご本人以外には転送しないでください。\nご不明な点は{desk}（{deskPhone}、{deskHours}）までお問い合わせください。',
      en: 'You asked to be registered as the user of your vehicle. We could not do that, for this reason:\n\n{reason}\n\nOnce that is settled, please start again here. Your account stays as it is.\n\n{url}\n\nThe link works for 30 days. Please do not pass it on.\nQuestions: {desk}, {deskPhone}, {deskHours}.',
    },
  },
  'registration-kei-car': {
    guide: both4('11A', '20B', '22C'),
    subject: { ja: '【{site}】使用者情報を登録できませんでした', en: '{site}: you could not be registered' },
    text: {
      ja: '使用者情報の登録をお申込みいただきましたが、軽自動車は登録の対象ではないため、登録できませんでした。\n\nご不明な点は{desk}（{deskPhone}、{deskHours}）までお問い合わせください。',
      en: 'You were not registered as the user of your vehicle: it is a kei car, which cannot be registered.\n\nQuestions: {desk}, {deskPhone}, {deskHours}.',
    },
  },
  'register-after-delivery': {
    guide: ['T4-1.FAQ', 'L4-1.FAQ'],
    subject: { ja: '【{site}】使用者情報の登録のご案内', en: '{site}: register the user of your vehicle' },
    text: {
      ja: 'ご契約車両の登録が完了しました。\n納車後、使用者さまのスマートフォンで次のリンクを開き、使用者情報を登録してください。車検証をお手元にご用意ください。\n\n{url}\n\nこのリンクの有効期限は90日です。\nご不明な点は{desk}（{deskPhone}、{deskHours}）までお問い合わせください。',
      en: 'Your vehicle has been registered.\nAfter delivery, please open this link on the user’s own phone to register the user, with the inspection certificate at hand.\n\n{url}\n\nThe link works for 90 days.\nQuestions: {desk}, {deskPhone}, {deskHours}.',
    },
  },
  'dealer-link': {
    guide: ['D.mail'],
    subject: { ja: '【TOYOTAアカウント】販売店連携のお手続きのお願い', en: 'Please link your account with your dealer' },
    text: {
      ja: '{dealer} でTOYOTAアカウントとの連携をお申し込みいただいた方に、ご本人の確認のためお送りしています。\n\n下のリンクを開き、お客さまのTOYOTAアカウントでログインして、{until} までに連携を完了してください。\n{url}\n\n期限を過ぎると、もう一度ご来店いただく必要があります。\nお心当たりのない場合は、このメールを破棄してください。',
      en: 'At {dealer} you asked for a link with your TOYOTA account.\n\nOpen this page, sign in with your account and complete the link by {until}:\n{url}\n\nAfter that, a new visit to the dealer is needed.\nIf you did not ask for it, please ignore this mail.',
    },
  },
  'dealer-link-reminder': {
    subject: { ja: '【TOYOTAアカウント】販売店連携の期限が近づいています', en: 'Your dealer link is not complete yet' },
    text: {
      ja: '{dealer} との連携がまだ完了していません。{until} までに、下のリンクからログインして完了してください。\n{url}\n\n期限を過ぎると、もう一度ご来店いただく必要があります。\nお心当たりのない場合は、このメールを破棄してください。',
      en: 'The link with {dealer} is not complete yet. Please sign in and complete it by {until}:\n{url}\n\nAfter that, a new visit to the dealer is needed.\nIf you did not ask for it, please ignore this mail.',
    },
  },
  'dealer-linked': {
    guide: ['D.linked-mail'],
    subject: { ja: '【TOYOTAアカウント】販売店連携完了のお知らせ', en: 'Your account is linked with your dealer' },
    text: {
      ja: '販売店との連携が完了しました。\n\nTOYOTAアカウント（メールアドレス）：{email}\n連携先の販売店：{dealer}\n\nご不明な点は{desk}（{deskPhone}、{deskHours}）までお問い合わせください。',
      en: 'Your account is linked with your dealer.\n\nTOYOTA account: {email}\nDealer: {dealer}\n\nQuestions: {desk}, {deskPhone}, {deskHours}.',
    },
  },
  'share-requested': {
    subject: { ja: '【{site}】シェアの申込みが届きました', en: 'Somebody asks to share your remote services' },
    text: {
      ja: '{sharee} さまから、リモートサービスのシェアの申込みが届きました。\n{days}日以内に、次のページで承認するかどうかをお選びください。\n\n{url}\n\n心当たりのない場合は承認しないでください。ご不明な点は{desk}（{deskPhone}、{deskHours}）まで。',
      en: '{sharee} asks to share your remote services.\nPlease approve or decline within {days} days:\n\n{url}\n\nIf you do not know who this is, please decline. Questions: {desk}, {deskPhone}, {deskHours}.',
    },
  },
  'share-request-expired': {
    subject: { ja: '【{site}】シェアの申込みの期限が過ぎました', en: 'Your request to share has expired' },
    text: {
      ja: 'リモートサービスのシェアの申込みは、期限までに承認されなかったため無効になりました。\nシェアをご希望の場合は、オーナーさまにもう一度招待をご依頼ください。',
      en: 'The owner did not approve your request to share remote services in time, so it does not count any more.\nTo try again, please ask the owner for a new invitation.',
    },
  },
  'share-ended-by-owner': {
    subject: { ja: '【{site}】シェアが終了しました', en: 'A share has ended' },
    text: {
      ja: 'オーナーさまがリモートサービスのシェアを終了しました。シェアされていた機能は、お使いいただけなくなりました。',
      en: 'The owner has ended the share of remote services. You cannot use them any more.',
    },
  },
  'share-ended-by-sharee': {
    subject: { ja: '【{site}】シェアが終了しました', en: 'A share has ended' },
    text: {
      ja: 'リモートサービスをシェアしていた方が、シェアの利用をやめました。お手続きは必要ありません。',
      en: 'Somebody you shared remote services with has left the share. There is nothing for you to do.',
    },
  },
  'mandate-failed': {
    subject: { ja: '【{site}】口座振替を登録できませんでした', en: '{site}: your bank debit could not be set up' },
    text: {
      ja: '口座振替の手続きが完了しませんでした。サービスを続けてご利用いただくため、下のリンクから別のお支払い方法をご登録ください。\n\n{url}\n\nリンクの有効期限は30日です。ご不明な点は{desk}（{deskPhone}、{deskHours}）までお問い合わせください。',
      en: 'Your bank could not set up the debit. To go on with your services, please register another way to pay:\n\n{url}\n\nThe link works for 30 days. Questions: {desk}, {deskPhone}, {deskHours}.',
    },
  },
} as const satisfies Record<string, MailDefinition>;

export type MailName = keyof typeof mails;
