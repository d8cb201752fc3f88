import type { Profile } from '../../activities/accounts.ts';

/** Invented people, for demonstrations and tests. Every password and PIN is printed by `npm start`. */
export const DEMO_PASSWORD = 'Drive-2026';
export const DEMO_PIN = '4649';

export const demoDealers = [
  { id: '0d000000-0000-4000-8000-000000000001', name: 'トヨタ手続 名古屋駅前店', brand: 'toyota' },
  { id: '0d000000-0000-4000-8000-000000000002', name: 'レクサス手続 栄', brand: 'lexus' },
] as const;

export const demoStaff = [
  { id: '05000000-0000-4000-8000-000000000001', dealerId: demoDealers[0].id, number: '1001', name: '佐藤 美咲' },
  { id: '05000000-0000-4000-8000-000000000002', dealerId: demoDealers[1].id, number: '2001', name: '鈴木 健' },
  // Support belongs to no dealer.
  { id: '05000000-0000-4000-8000-000000000009', dealerId: null, number: '9001', name: '相談 窓口' },
] as const;

const person: Extract<Profile, { customerType: 'personal' }> = {
  customerType: 'personal',
  familyName: '豊田',
  givenName: '花子',
  familyNameKana: 'トヨタ',
  givenNameKana: 'ハナコ',
  sex: 'female',
  birthDate: '1985-04-12',
  postalCode: '4500002',
  prefecture: '愛知県',
  city: '名古屋市中村区',
  block: '名駅4-7-1',
  phone: '0521234567',
  mobilePhone: '09012345678',
};

const company: Extract<Profile, { customerType: 'corporate' }> = {
  customerType: 'corporate',
  corporateNumber: '1180301018771',
  companyName: 'トヨタ自動車株式会社',
  companyNameKana: 'トヨタジドウシャ',
  postalCode: '4718571',
  prefecture: '愛知県',
  city: '豊田市',
  block: 'トヨタ町1番地',
  contactFamilyName: '山田',
  contactGivenName: '一郎',
  contactFamilyNameKana: 'ヤマダ',
  contactGivenNameKana: 'イチロウ',
  phone: '0565282121',
};

export const demoAccounts = [
  { id: '0a000000-0000-4000-8000-000000000001', email: 'hanako@example.jp', linked: false, profile: person },
  {
    id: '0a000000-0000-4000-8000-000000000002',
    email: 'linked@example.jp',
    linked: true,
    profile: { ...person, givenName: '次郎', givenNameKana: 'ジロウ', sex: 'male' as const, birthDate: '1972-11-03' },
  },
  { id: '0a000000-0000-4000-8000-000000000003', email: 'fleet@example.jp', linked: false, profile: company },
] as const;
