import type { BrandId } from '../../brands/registry.ts';

const VERSION = '2026-04';

interface Document {
  readonly name: string;
  readonly titleJa: string;
  readonly titleEn: string;
  readonly textJa: string;
  readonly textEn: string;
}

/** Stand-ins for the legal texts, which their owner writes; the service only needs their names and versions. */
const documentsFor = (site: string, service: string): readonly Document[] => [
  {
    name: 'information-provision',
    titleJa: '個人情報の提供に関する同意規約',
    titleEn: 'Consent to the provision of personal information',
    textJa: `1. 登録された氏名・住所・連絡先・ご契約車両の情報は、${site}サービスの提供のため、ご契約の販売店に提供されます。\n2. 提供された情報は、ご連絡とアフターサービスのために利用されます。\n3. 同意は、お客さま相談窓口への申し出によりいつでも撤回できます。`,
    textEn: `1. Your registered name, address, contact details and vehicle are provided to the dealer you have contracted with, so that ${site} services can be provided.\n2. They are used to contact you and for after-sales service.\n3. You may withdraw this consent at any time through the contact desk.`,
  },
  {
    name: 'account-terms',
    titleJa: 'TOYOTAアカウント利用規約',
    titleEn: 'TOYOTA account terms of use',
    textJa:
      '1. TOYOTAアカウントは、お客さまご本人がメールアドレスをIDとして登録するものです。\n2. お客さま種別（個人・法人）は登録後に変更できません。\n3. パスワードはご本人が管理し、第三者に知らせないでください。',
    textEn:
      '1. A TOYOTA account is registered by the customer in person, with an e-mail address as its ID.\n2. The customer type (personal or corporate) cannot be changed afterwards.\n3. Keep your password to yourself.',
  },
  {
    name: 'user-terms',
    titleJa: '使用者登録利用規約',
    titleEn: 'Terms of the user registration',
    textJa: `1. 登録には、車検証の使用者とTOYOTAアカウントの登録情報が一致している必要があります。\n2. 車台番号・自動車登録番号を利用して、${site}のサービス情報をお知らせします。\n3. 一致しない場合、登録を取り消すことがあります。`,
    textEn: `1. The user on the inspection certificate and your TOYOTA account must agree.\n2. The chassis and registration numbers are used to tell you about services of ${site}.\n3. A registration that does not agree may be withdrawn.`,
  },
  {
    name: 'site-terms',
    titleJa: `${site}利用規約`,
    titleEn: `${site} terms of use`,
    textJa: `1. ${site}は、TOYOTAアカウントをお持ちの方にご利用いただけます。\n2. ご利用には生年月日の登録が必要です。\n3. 規約が更新されたときは、あらためて同意をお願いします。`,
    textEn: `1. ${site} is for holders of a TOYOTA account.\n2. A birth date must be registered.\n3. When these terms are updated you are asked to agree again.`,
  },
  {
    name: 'dealer-exchange',
    titleJa: '販売店との情報連携について',
    titleEn: 'What dealer and maker exchange',
    textJa:
      '連携する販売店とメーカーは、次の情報を双方で利用します。\n・氏名、住所、電話番号、メールアドレスなどの基本情報\n・カタログ請求、試乗、見積り、入庫の予約やお問い合わせなどのご依頼\n・見積書、注文書、請求書などの契約に関する情報\n・購入と整備の履歴\n・関連サイトの閲覧情報（クッキーによるもの）\n・TOYOTAアカウントで利用しているサービスの状況',
    textEn:
      'The dealer and the maker both use:\n- your name, address, phone numbers and e-mail address\n- your requests: catalogues, test drives, offers, bookings, questions\n- offers, orders and invoices\n- your purchases and maintenance\n- pages you have seen on related sites (by cookie)\n- the services you use with your TOYOTA account',
  },
  {
    name: 'web-terms',
    titleJa: `${site}（WEB）利用規約`,
    titleEn: `${site} (web) terms of use`,
    textJa: `1. ${site}（WEB）では、${service}などのご契約状況をご確認いただけます。\n2. サービスの内容は予告なく変更されることがあります。`,
    textEn: `1. ${site} (web) shows the state of your contracts, ${service} among them.\n2. The service may change without notice.`,
  },
  {
    name: 'share-notes-owner',
    titleJa: 'リモートサービスのシェアに関する注意事項（オーナー用）',
    titleEn: 'Notes on sharing remote services (owner)',
    textJa: `1. ${service}のご契約者さまが、シェアした方によるご利用について責任を負います。\n2. シェアした方には、おクルマの状態と駐車位置が表示されます。\n3. シェアは5人までです。いつでも終了できます。`,
    textEn: `1. The holder of the ${service} contract answers for what is done by those it is shared with.\n2. They see the state of the car and where it is parked.\n3. At most five people can be shared with. A share can be ended at any time.`,
  },
  {
    name: 'share-notes-sharee',
    titleJa: 'リモートサービスのシェアに関する注意事項（シェアされる方用）',
    titleEn: 'Notes on sharing remote services (for the person invited)',
    textJa:
      '1. お名前がオーナーさまに表示されます。\n2. ご利用いただける機能は限られています。\n3. オーナーさまがシェアを終了すると、お使いいただけなくなります。',
    textEn:
      '1. Your name is shown to the owner.\n2. Only some of the functions can be used.\n3. When the owner ends the share, you cannot use them any more.',
  },
  {
    name: 'service-terms',
    titleJa: `${service}利用規約`,
    titleEn: `${service} terms of use`,
    textJa: `1. ${service}は、車載通信機を通じて提供されます。\n2. 位置情報を含む車両の情報を、サービスの提供に必要な範囲で取得します。\n3. 追加のサービスには月額料金がかかります。`,
    textEn: `1. ${service} is provided through the communication module of the vehicle.\n2. Data of the vehicle, its position among them, are collected as far as the service needs them.\n3. Optional services cost a monthly fee.`,
  },
  {
    name: 'important-matters',
    titleJa: '通信サービスおよび緊急通報に関する重要事項説明書',
    titleEn: 'Important matters of the communication service and the emergency call',
    textJa:
      '1. 電波の届かない場所では通信できません。\n2. 緊急通報の際は、位置と車両の情報が接続機関に伝わります。\n3. 説明書は電磁的方法で交付します。',
    textEn:
      '1. There is no connection where there is no reception.\n2. An emergency call passes on the position and the vehicle.\n3. This document is handed over electronically.',
  },
  {
    name: 'charging-terms',
    titleJa: '充電サポート利用規約',
    titleEn: 'Charging support terms of use',
    textJa: '1. 登録したお支払い方法で、毎月の料金をお支払いいただきます。\n2. 充電器の利用には認証が必要です。\n3. 解約は月単位です。',
    textEn:
      '1. The monthly fee is paid with the way to pay that is registered.\n2. Charging stations ask for authentication.\n3. It ends with a month.',
  },
];

export const demoDocuments = (
  Object.entries({ toyota: ['My TOYOTA', 'T-Connect'], lexus: ['My LEXUS', 'G-Link'] }) as [BrandId, [string, string]][]
).flatMap(([brand, [site, service]]) =>
  documentsFor(site, service).map((document) => ({
    ...document,
    brand,
    version: VERSION,
    inForceFrom: new Date('2026-04-01T00:00:00+09:00'),
  })),
);
