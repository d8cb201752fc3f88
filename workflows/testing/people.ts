import { randomUUID } from 'node:crypto';
import { DEMO_PASSWORD } from '../../db/seeds/people.ts';

/** Invented. Every value is one that would be found if it stood in the clear anywhere. */
export const sakurako = {
  familyName: '見本',
  givenName: '桜子',
  familyNameKana: 'ミホン',
  givenNameKana: 'サクラコ',
  sex: 'female',
  birthDate: '1991-02-28',
  postalCode: '4600008',
  prefecture: '愛知県',
  city: '名古屋市中区',
  block: '栄3-18-1',
  building: '見本荘201',
  phone: '0522345678',
  mobilePhone: '08098765432',
} as const;

export const login = { password: 'Kuruma-2027', passwordAgain: 'Kuruma-2027', verificationPhone: '08098765431' } as const;

export const contactPerson = {
  department: '車両管理課',
  contactFamilyName: '例田',
  contactGivenName: '進',
  contactFamilyNameKana: 'レイダ',
  contactGivenNameKana: 'ススム',
  phone: '0312345679',
} as const;

export const smallCompany = {
  companyName: '合同会社見本運輸',
  companyNameKana: 'ミホンウンユ',
  postalCode: '4600003',
  prefecture: '愛知県',
  city: '名古屋市中区',
  block: '錦2-4-6',
  ...contactPerson,
} as const;

/** デンソー, as published. */
export const publishedNumber = '9180301014251';
/** Well formed, but not published. */
export const unpublishedNumber = '6000012010023';

export const hanako = { email: 'hanako@example.jp', password: DEMO_PASSWORD } as const;
export const linkedPerson = { email: 'linked@example.jp', password: DEMO_PASSWORD } as const;
export const fleet = { email: 'fleet@example.jp', password: DEMO_PASSWORD } as const;

/** What the card of `sakurako` says. */
export const licence = {
  kind: 'read',
  reading: { familyName: '見本', givenName: '桜子', birthDate: '1991-02-28', address: '愛知県名古屋市中区栄3-18-1', confidence: 0.9 },
} as const;

/** An address that nobody has. */
export const newAddress = () => `${randomUUID()}@example.jp`;
