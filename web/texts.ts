import { type Language, useLanguage } from './language.ts';

/** The front-end's own few words. Everything about a procedure comes with its view. */
export const texts = {
  required: { ja: '必須', en: 'Required' },
  optional: { ja: '任意', en: 'Optional' },
  example: { ja: '例', en: 'Example' },
  locked: { ja: '変更できません', en: 'Cannot be changed' },
  choose: { ja: '選んでください', en: 'Please choose' },
  show: { ja: '表示', en: 'Show' },
  hide: { ja: '隠す', en: 'Hide' },
  year: { ja: '年', en: 'Year' },
  month: { ja: '月', en: 'Month' },
  day: { ja: '日', en: 'Day' },
  or: { ja: 'または', en: 'or' },
  next: { ja: '次へ', en: 'Next' },
  back: { ja: '前の画面にもどる', en: 'Back to the previous screen' },
  close: { ja: '閉じる', en: 'Close' },
  loading: { ja: '読み込んでいます', en: 'Loading' },
  sending: { ja: '送信しています', en: 'Sending' },
  copy: { ja: 'URLをコピー', en: 'Copy the URL' },
  'copy-code': { ja: '{code} をコピー', en: 'Copy {code}' },
  copied: { ja: 'コピーしました', en: 'Copied' },
  'skip-to-content': { ja: '本文へ移動', en: 'Skip to content' },
  'saved-as-you-go': { ja: '入力内容は自動で保存されます。', en: 'What you enter is kept as you go.' },
  free: { ja: '通話無料', en: 'free of charge' },
  contact: { ja: 'お問い合わせ', en: 'Contact' },

  'error-title': { ja: '入力内容をご確認ください', en: 'Please check what you entered' },
  'error-mark': { ja: 'エラー', en: 'Error' },
  'error-unexpected': {
    ja: 'うまく処理できませんでした。もう一度お試しください。入力内容は残っています。',
    en: 'Something went wrong. Please try again. What you entered is still here.',
  },
  'away-title': { ja: 'つながるまで自動でお試しします', en: 'We are trying again' },
  'away-body': {
    ja: 'ただいま通信できません。入力内容はそのまま残っています。この画面を開いたままお待ちください。',
    en: 'There is no connection just now. Everything you entered is kept. Please leave this page open.',
  },
  'changed-elsewhere': {
    ja: '別の画面で手続きが進んだため、最新の画面を表示しています。',
    en: 'The procedure moved on elsewhere. This is where it stands now.',
  },
  'decided-elsewhere': {
    ja: 'ほかの担当者が先に判断しました。この画面からの判断は反映されていません。',
    en: 'Somebody else decided first. Nothing was changed from this page.',
  },
  'sent-again': { ja: 'もう一度お送りしました。', en: 'We have sent it again.' },
  'nothing-before': { ja: 'この画面より前にはもどれません。', en: 'There is nothing before this screen to go back to.' },

  'document-agree': { ja: '「{title}」に同意します', en: 'I agree to “{title}”' },
  'document-missing': { ja: '「{title}」への同意にチェックを入れてください。', en: 'Please tick that you agree to “{title}”.' },
  'address-fill': { ja: '住所を自動入力', en: 'Fill in the address' },
  'address-filled': { ja: '住所を入力しました。続けて番地を入力してください。', en: 'The address is filled in. Please add the block.' },
  'address-which': { ja: '該当する住所を選んでください', en: 'Which one is it?' },
  'address-none': {
    ja: 'この郵便番号の住所が見つかりません。住所を直接入力してください。',
    en: 'No address was found for this postal code. Please enter it by hand.',
  },
  'address-away': {
    ja: 'いまは住所を検索できません。住所を直接入力してください。',
    en: 'The look-up is not available now. Please enter the address by hand.',
  },

  'capture-shutter': { ja: '撮影する', en: 'Take the picture' },
  'capture-retake': { ja: '撮り直す', en: 'Take it again' },
  'capture-choose': { ja: 'カメラで撮影・写真を選ぶ', en: 'Take or choose a picture' },
  'capture-choose-instead': { ja: '写真を選ぶ', en: 'Choose a picture instead' },
  'capture-starting': { ja: 'カメラを準備しています', en: 'Starting the camera' },
  'capture-no-camera': {
    ja: 'この画面ではカメラを使えません。下のボタンから撮影するか、写真を選んでください。',
    en: 'The camera cannot be used inside this page. Please take or choose a picture with the button below.',
  },
  'capture-live': { ja: 'カメラの映像', en: 'Camera' },
  'capture-taken': { ja: '撮影した写真', en: 'The picture you took' },
  'capture-check': { ja: '文字がはっきり読めますか？', en: 'Is everything sharp and readable?' },
  'capture-uploading': { ja: '写真を送信しています', en: 'Sending the picture' },
  'capture-not-a-picture': {
    ja: 'この画像は開けませんでした。別の写真（JPEG・PNG）を選んでください。',
    en: 'This picture could not be opened. Please choose another (JPEG or PNG).',
  },

  'for-staff': { ja: 'スタッフ用', en: 'For the staff' },
  'for-staff-hint': {
    ja: '販売店の端末でも確認できます。この端末で確認するときは、以下を入力してください。',
    en: 'You can also check this at the dealer’s terminal. To do it on this phone, please fill in the following.',
  },
  'waiting-for-staff': { ja: 'スタッフの確認を待っています', en: 'Waiting for the staff' },
  'moves-on': { ja: 'この画面は自動で進みます。', en: 'This page moves on by itself.' },
  'to-compare': { ja: '身分証明書と見比べてください', en: 'Compare with the identity document' },
  'when-different': {
    ja: '異なるところがあるときは、お客さまに「前の画面にもどる」から直していただいてください。',
    en: 'If something differs, ask the customer to go back on their phone and correct it.',
  },
  continue: { ja: '次のページへ進む', en: 'Continue' },
  'qr-of': { ja: 'このQRコードを読み取ってください', en: 'Please scan this QR code' },
  'qr-fallback': { ja: 'QRコードが読み取れないお客さまはこちら', en: 'If the QR code cannot be scanned' },
  'qr-fallback-hint': {
    ja: 'このURLをお客さまのスマートフォンで開いてください。',
    en: 'Open this address on the customer’s phone.',
  },
  'what-next': { ja: '次のお手続き', en: 'What comes next' },

  cancel: { ja: '手続きを取りやめる', en: 'Stop this procedure' },
  'cancel-title': { ja: '手続きを取りやめますか？', en: 'Stop this procedure?' },
  'cancel-body': {
    ja: 'ここまでの入力内容は破棄されます。あとで続けたいときは、取りやめずにこの画面を閉じてください。',
    en: 'What you entered will be discarded. To go on later, just close this page instead.',
  },
  'cancel-no': { ja: '手続きを続ける', en: 'Go on' },
  'cancel-yes': { ja: '取りやめる', en: 'Stop' },

  'link-opening': { ja: '手続きを開いています', en: 'Opening your procedure' },
  'link-spent': { ja: 'このリンクは使えません', en: 'This link can no longer be used' },
  'link-spent-next': {
    ja: 'QRコードをもう一度表示してもらうか、最新のメールのリンクからお開きください。招待された方は、招待した方に新しいリンクをご依頼ください。',
    en: 'Please have the QR code shown again, or use the link in the latest mail. If somebody has invited you, ask them for a new link.',
  },
  'link-sign-in-body': {
    ja: 'このリンクを開けるのは、ご本人さまだけです。ご自身のアカウントでログインすると、手続きの続きに進みます。',
    en: 'Only the person whose link it is can open it. Sign in with your own account to go on.',
  },
  'link-email': { ja: 'メールアドレス', en: 'E-mail address' },
  'procedure-not-yours': { ja: 'この手続きを開けません', en: 'This procedure cannot be opened' },
  'procedure-not-yours-next': {
    ja: 'この端末での接続が切れたか、リンクが古くなっています。最初のQRコードまたはメールのリンクからもう一度お開きください。入力済みの内容は残っています。',
    en: 'This phone is no longer connected to it. Please open it again with the first QR code or the link in your mail. Nothing you entered is lost.',
  },
  'page-unknown': { ja: 'ページが見つかりません', en: 'Page not found' },
  'page-unknown-next': { ja: 'URLをご確認ください。', en: 'Please check the address.' },
  'try-again': { ja: 'もう一度試す', en: 'Try again' },

  'start-account-registration': { ja: 'TOYOTAアカウントの登録', en: 'Register a TOYOTA account' },
  'start-account-registration-body': {
    ja: '登録は無料です。メールを受け取れる端末をご用意ください。10分ほどで終わります。',
    en: 'It is free and takes about ten minutes. Please have your mail at hand.',
  },
  'start-registration-after-delivery': { ja: '納車後の使用者情報の登録', en: 'Register the user after delivery' },
  'start-registration-after-delivery-body': {
    ja: '車検証をご用意のうえ、使用者ご本人がお手続きください。軽自動車は登録できません。',
    en: 'For the user of the car, with the inspection certificate at hand. Kei cars cannot be registered.',
  },
  'start-sharing': { ja: 'リモートサービスのシェア', en: 'Share remote services' },
  'start-sharing-body': {
    ja: 'ご家族などと、リモートサービスを5人までシェアできます。',
    en: 'Owners can share remote services with up to five other people.',
  },
  'start-migration': { ja: 'オーナーズサイト会員の移行', en: 'Move over from the old owner’s site' },
  'start-migration-body': {
    ja: 'これまでのオーナーズサイトのIDとパスワードをご用意ください。',
    en: 'Please have the ID and password of the old site at hand.',
  },
  'my-title': { ja: 'お手続きの一覧', en: 'Your procedures' },
  'my-body': { ja: 'この端末で始めたお手続きと、その状況です。', en: 'What you have begun on this phone, and where it stands.' },
  'my-empty': {
    ja: 'この端末で始めたお手続きはありません。QRコードまたはメールのリンクからお開きください。',
    en: 'Nothing was begun on this phone. Please open the QR code or the link in your mail.',
  },
  'support-title': { ja: 'お客様相談センター', en: 'Support' },
  'support-body': { ja: '審査と、対応が必要なお手続きの一覧です。', en: 'Reviews and procedures that need somebody.' },
  'account-brand': { ja: 'ご利用のブランド', en: 'Your brand' },
  'account-start': { ja: 'はじめる', en: 'Start' },
  'account-which': { ja: 'ブランドを選んでください。', en: 'Please choose a brand.' },

  'landing-title': { ja: 'お客さまのお手続き', en: 'Customer procedures' },
  'landing-body': {
    ja: 'TOYOTA・LEXUSのお客さまと販売店のための手続きサービスです。デモでは、下の画面から順にお試しください。',
    en: 'Procedures for TOYOTA and LEXUS customers and dealers. To try them, start with the pages below.',
  },
  'landing-dealer': { ja: '販売店の端末', en: 'Dealer’s terminal' },
  'landing-dealer-body': {
    ja: 'ご契約を選び、お客さまにQRコードを表示します。スタッフの目視確認もここで行います。',
    en: 'Choose a contract, show the customer its QR code, and do the staff check.',
  },
  'landing-account': { ja: 'アカウントの登録', en: 'Account registration' },
  'landing-account-body': { ja: 'ご来店前に、お客さまご自身で登録できます。', en: 'For customers, before they visit the dealer.' },
  'landing-inbox': { ja: '受信メール（デモ）', en: 'Mail inbox (demo)' },
  'landing-inbox-body': { ja: '認証コードなど、送られたメールがここに届きます。', en: 'Codes and other mail that was sent arrive here.' },
  'landing-docs': { ja: 'APIドキュメント', en: 'API documentation' },
  'landing-docs-body': { ja: 'OpenAPIによる仕様です。', en: 'The OpenAPI description.' },

  'dealer-title': { ja: '販売店の端末', en: 'Dealer’s terminal' },
  'dealer-sign-in': { ja: 'スタッフログイン', en: 'Staff sign-in' },
  'staff-sign-in-body': {
    ja: 'ログイン画面でスタッフ番号とパスワードを入力すると、この画面にもどります。',
    en: 'You give your staff number and password on the sign-in page, and come back here.',
  },
  'sign-in-other': {
    ja: 'この画面は、いまログインしている方は利用できません。利用できる方の番号でログインしてください。',
    en: 'This page is not for whoever is signed in now. Please sign in as somebody who may use it.',
  },
  'sign-in-failed': {
    ja: 'ログインが完了しませんでした。もう一度ログインしてください。',
    en: 'The sign-in was not completed. Please sign in again.',
  },
  'sign-in-not-staff': {
    ja: 'このアカウントでは利用できません。販売店の管理者にお問い合わせください。',
    en: 'This account may not be used here. Please ask your administrator.',
  },
  'sign-in-away': {
    ja: 'ただいまログイン画面につながりません。まもなくもう一度お試しください。',
    en: 'The sign-in page cannot be reached at the moment. Please try again shortly.',
  },
  password: { ja: 'パスワード', en: 'Password' },
  'sign-in': { ja: 'ログイン', en: 'Sign in' },
  'sign-out': { ja: 'ログアウト', en: 'Sign out' },
  contracts: { ja: 'ご契約', en: 'Contracts' },
  'no-contracts': { ja: 'ご契約はまだありません。', en: 'There are no contracts yet.' },
  'choose-contract': { ja: 'ご契約を選んでください', en: 'Choose a contract' },
  'choose-contract-body': {
    ja: 'お客さまのご契約を選ぶと、QRコードの表示と手続きの確認ができます。',
    en: 'Then you can show its QR code and see where the procedure stands.',
  },
  'contract-unknown': { ja: 'このご契約は見つかりません。', en: 'This contract is not here.' },
  'contract-number': { ja: '契約番号', en: 'Contract number' },
  customers: { ja: 'お客さま', en: 'Customers' },
  'choose-customer': { ja: 'お客さまを選んでください', en: 'Choose a customer' },
  'link-account': { ja: 'アカウントと連携する', en: 'Link with an account' },
  'link-account-body': {
    ja: 'お客さまと一緒に、販売店の登録情報を確認し、TOYOTAアカウントとの連携をはじめます。連携は、お客さまがメールのリンクから30日以内に完了します。',
    en: 'Together with the customer, check the dealer’s record and begin the link with their TOYOTA account. The customer completes it by the link in a mail, within 30 days.',
  },
  'customer-is-at': { ja: 'お客さまがいま見ている画面', en: 'On the customer’s screen now' },
  'no-choices': { ja: 'いま選べるものはありません。', en: 'There is nothing to choose from at the moment.' },
  'link-pending': { ja: '連携の完了待ち', en: 'Link under way' },
  'link-pending-until': {
    ja: '連携の完了を待っています（期限 {when}）。',
    en: 'A link waits for the customer to complete it, until {when}.',
  },
  cases: { ja: '対応が必要なお手続き', en: 'Cases' },
  'all-cases': { ja: '対応が必要なお手続きの一覧へ', en: 'All cases' },
  'no-cases': { ja: '対応が必要なお手続きはありません。', en: 'Nothing needs anybody.' },
  'case-actions': { ja: 'このお手続きへの対応', en: 'What you can do' },
  'open-in-temporal': { ja: 'Temporal UIで開く', en: 'Open in Temporal UI' },
  'support-acted': { ja: '「{action}」を行いました。', en: '“{action}”: done.' },
  'support-extended': { ja: '期限を延ばしました。新しい期限は{when}です。', en: 'Extended. The new deadline is {when}.' },
  'support-refused': { ja: '「{action}」はできませんでした。{why}', en: '“{action}” was not possible. {why}' },
  'support-away': { ja: 'しばらくしてからもう一度お試しください。', en: 'Please try again in a moment.' },
  'reason-missing': { ja: '理由を選んでください。', en: 'Please choose a reason.' },
  'choose-case': { ja: 'お手続きを選んでください', en: 'Choose a case' },
  'age-today': { ja: '本日から', en: 'since today' },
  'age-yesterday': { ja: '1日経過', en: '1 day old' },
  'age-days': { ja: '{days}日経過', en: '{days} days old' },
  due: { ja: '期限 {when}', en: 'due {when}' },
  customer: { ja: 'お客さま', en: 'Customer' },
  vehicle: { ja: '車両', en: 'Vehicle' },
  'contracted-on': { ja: '契約日', en: 'Contracted on' },
  sama: { ja: '{name} 様', en: '{name}' },
  standing: { ja: '手続きの状況', en: 'Where it stands' },
  'not-started': { ja: '未開始', en: 'Not started' },
  'not-started-body': {
    ja: 'まだ始まっていません。QRコードを表示し、お客さまのスマートフォンで読み取っていただいてください。',
    en: 'Not started yet. Show the QR code and let the customer scan it with their phone.',
  },
  'staff-turn': { ja: 'スタッフの確認待ち', en: 'Needs your check' },
  'customer-turn': { ja: 'お客さま入力中', en: 'With the customer' },
  'system-turn': { ja: '処理中', en: 'In progress' },
  finished: { ja: '終了', en: 'Closed' },
  since: { ja: '{when}から', en: 'since {when}' },
  'show-qr': { ja: 'QRコードを表示', en: 'Show the QR code' },
  'show-qr-again': { ja: '新しいQRコードを表示', en: 'Show a new QR code' },
  'qr-expires': { ja: '有効期限 {when}', en: 'Valid until {when}' },
  'staff-checked': { ja: '確認を記録しました。お客さまの画面が進みます。', en: 'Your check is recorded. The customer’s page moves on.' },
  'all-contracts': { ja: 'ご契約の一覧へ', en: 'All contracts' },

  'inbox-title': { ja: '受信メール', en: 'Inbox' },
  'inbox-empty': { ja: 'メールはまだありません。', en: 'No mail yet.' },
  'inbox-empty-body': {
    ja: '送信されると、ここに自動で表示されます。',
    en: 'It appears here by itself as soon as it is sent.',
  },
  'inbox-to': { ja: '宛先', en: 'To' },
} as const satisfies Record<string, Record<Language, string>>;

export type TextKey = keyof typeof texts;

export function text(language: Language, key: TextKey, values: Readonly<Record<string, string>> = {}): string {
  return texts[key][language].replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}

export function useText() {
  const language = useLanguage();
  return (key: TextKey, values?: Readonly<Record<string, string>>) => text(language, key, values);
}
