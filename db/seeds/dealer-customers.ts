import { demoDealers } from './people.ts';

const [toyota, lexus] = demoDealers;

interface Details {
  readonly familyName: string;
  readonly givenName: string;
  readonly familyNameKana?: string;
  readonly givenNameKana?: string;
  readonly birthDate?: string;
  readonly postalCode?: string;
  readonly address?: string;
  readonly mobilePhone?: string;
  readonly phone?: string;
  readonly emails: readonly string[];
}

const customer = (n: number, dealer: (typeof demoDealers)[number], details: Details) => ({
  id: `0e000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  dealerId: dealer.id,
  ...details,
});

/** Customers as the dealers have them on file, with the gaps such files have. */
export const demoDealerCustomers = [
  // One address with an account, one without.
  customer(1, toyota, {
    familyName: '豊田',
    givenName: '花子',
    familyNameKana: 'トヨタ',
    givenNameKana: 'ハナコ',
    birthDate: '1985-04-12',
    postalCode: '4500002',
    address: '愛知県名古屋市中村区名駅4-7-1',
    mobilePhone: '09012345678',
    phone: '0521234567',
    emails: ['hanako@example.jp', 'toyota.family@example.jp'],
  }),
  customer(2, toyota, {
    familyName: '高橋',
    givenName: '翔',
    familyNameKana: 'タカハシ',
    givenNameKana: 'ショウ',
    birthDate: '1991-07-30',
    postalCode: '4660023',
    address: '愛知県名古屋市昭和区石仏町1-11',
    mobilePhone: '08045678901',
    emails: ['sho.takahashi@example.jp'],
  }),
  // No kana.
  customer(3, toyota, {
    familyName: '伊藤',
    givenName: '愛',
    postalCode: '4480028',
    address: '愛知県刈谷市桜町1-45',
    mobilePhone: '09056789012',
    emails: ['ai.ito@example.jp'],
  }),
  // No phones.
  customer(4, toyota, {
    familyName: '加藤',
    givenName: '誠',
    familyNameKana: 'カトウ',
    givenNameKana: 'マコト',
    birthDate: '1966-01-09',
    postalCode: '4850041',
    address: '愛知県小牧市小牧3-20',
    emails: ['makoto.kato@example.jp', 'kato.work@example.jp', 'kato.old@example.jp'],
  }),
  // No e-mail addresses.
  customer(5, toyota, {
    familyName: '中村',
    givenName: '千代',
    familyNameKana: 'ナカムラ',
    givenNameKana: 'チヨ',
    birthDate: '1949-12-03',
    postalCode: '4530801',
    address: '愛知県名古屋市中村区太閤1-2-3',
    phone: '0529876543',
    emails: [],
  }),
  customer(6, lexus, {
    familyName: '渡辺',
    givenName: '蓮',
    familyNameKana: 'ワタナベ',
    givenNameKana: 'レン',
    birthDate: '1978-09-23',
    postalCode: '4640850',
    address: '愛知県名古屋市千種区今池1-8-5',
    mobilePhone: '08034567890',
    emails: ['ren.watanabe@example.jp'],
  }),
  customer(7, lexus, {
    familyName: '山本',
    givenName: '結衣',
    familyNameKana: 'ヤマモト',
    givenNameKana: 'ユイ',
    postalCode: '4610001',
    address: '愛知県名古屋市東区泉1-13-36',
    mobilePhone: '09067890123',
    phone: '0524567890',
    emails: ['yui.yamamoto@example.jp', 'linked@example.jp'],
  }),
  customer(8, lexus, {
    familyName: '森',
    givenName: '大輔',
    familyNameKana: 'モリ',
    givenNameKana: 'ダイスケ',
    birthDate: '1982-05-18',
    mobilePhone: '07078901234',
    emails: [],
  }),
];
