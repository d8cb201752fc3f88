import type { Localized } from '../step.ts';

/** Why a registration is refused: a closed list, in words for the customer, who reads them on the page and in the mail. */
export const refusalReasons = {
  'vehicle-not-found': {
    ja: '車台番号または自動車登録番号を確認できませんでした。車検証のとおりに入力してください。',
    en: 'The chassis number or the registration number could not be confirmed. Please enter both as on the certificate.',
  },
  'other-brand': {
    ja: 'おクルマのブランド（TOYOTA・LEXUS）がお申込み先と異なります。おクルマのブランドのページからお申し込みください。',
    en: 'The vehicle is of the other brand, TOYOTA or LEXUS. Please apply on the pages of its own brand.',
  },
  'not-the-user': {
    ja: '車検証には、別の方が使用者として記載されています。使用者ご本人のアカウントでお申し込みください。',
    en: 'The certificate names somebody else as the user. Please have that person apply with an account of their own.',
  },
  'name-differs': {
    ja: 'お名前（法人名）の表記が車検証と異なります。アカウントの登録内容を車検証に合わせてください。',
    en: 'The name is not written as on the certificate. Please correct it in your account.',
  },
  'address-differs': {
    ja: 'ご住所が車検証と異なります。引越しなどで変わった場合は、車検証またはアカウントの住所を変更してください。',
    en: 'The address is not the one on the certificate. If you have moved, please have the certificate or your account changed.',
  },
  'type-differs': {
    ja: 'お客さま種別（個人・法人）が車検証と異なります。該当する種別のアカウントでお申し込みください。',
    en: 'The certificate names a user of the other type, personal or corporate. Please apply with an account of that type.',
  },
  other: {
    ja: '車検証の使用者ご本人であることを確認できませんでした。',
    en: 'We could not confirm that you are the user on the certificate.',
  },
} as const satisfies Record<string, Localized>;

export type RefusalReason = keyof typeof refusalReasons;
