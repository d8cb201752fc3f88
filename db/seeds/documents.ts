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
    name: 'web-terms',
    titleJa: `${site}（WEB）利用規約`,
    titleEn: `${site} (web) terms of use`,
    textJa: `1. ${site}（WEB）では、${service}などのご契約状況をご確認いただけます。\n2. サービスの内容は予告なく変更されることがあります。`,
    textEn: `1. ${site} (web) shows the state of your contracts, ${service} among them.\n2. The service may change without notice.`,
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
