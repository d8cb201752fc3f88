import { randomUUID } from 'node:crypto';
import type { NewAccount, Profile } from '../../../activities/accounts.ts';

const address = { postalCode: '4710826', prefecture: '愛知県', city: '豊田市', block: 'トヨタ町1' } as const;

export const taro: Profile = {
  customerType: 'personal',
  familyName: '豊田',
  givenName: '太郎',
  familyNameKana: 'トヨタ',
  givenNameKana: 'タロウ',
  sex: 'male',
  birthDate: '1980-04-01',
  mobilePhone: '09012345678',
  ...address,
};

export const company: Profile = {
  customerType: 'corporate',
  corporateNumber: '1180301018771',
  companyName: 'トヨタ自動車株式会社',
  companyNameKana: 'トヨタジドウシャ',
  contactFamilyName: '豊田',
  contactGivenName: '花子',
  contactFamilyNameKana: 'トヨタ',
  contactGivenNameKana: 'ハナコ',
  phone: '0565282121',
  ...address,
};

/** Somebody nobody has seen before, in a procedure of their own. */
export function newcomer(differences: Partial<NewAccount> = {}): NewAccount {
  return {
    procedure: randomUUID(),
    owner: 'buyer',
    email: `${randomUUID()}@example.jp`,
    verificationPhone: '09012345678',
    profile: taro,
    ...differences,
  };
}
