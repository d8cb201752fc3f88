import { demoDealers } from './people.ts';

const [toyota, lexus] = demoDealers;

/** Members of the site that is being left. Their password is the demonstration's. */
export const demoOldMembers = [
  {
    // Everything but the birth date, which is asked for after the link.
    id: '03101200200010',
    dealerId: toyota.id,
    data: {
      email: 'misaki.kobayashi@example.jp',
      familyName: '小林',
      givenName: '美咲',
      familyNameKana: 'コバヤシ',
      givenNameKana: 'ミサキ',
      sex: 'female',
      mobilePhone: '09023456789',
      phone: '0522345678',
      postalCode: '4600008',
      prefecture: '愛知県',
      city: '名古屋市中区',
      block: '栄3-18-1',
      building: '栄マンション 502号室',
    },
  },
  {
    // Gaps to fill, and an address that has an account already.
    id: '03101200200028',
    dealerId: toyota.id,
    data: {
      email: 'hanako@example.jp',
      familyName: '豊田',
      givenName: '花子',
      familyNameKana: 'トヨタ',
      givenNameKana: 'ハナコ',
      sex: 'female',
      birthDate: '1985-04-12',
      phone: '0521234567',
    },
  },
  {
    id: '05101200200018',
    dealerId: lexus.id,
    data: {
      email: 'ren.watanabe@example.jp',
      familyName: '渡辺',
      givenName: '蓮',
      familyNameKana: 'ワタナベ',
      givenNameKana: 'レン',
      sex: 'male',
      birthDate: '1978-09-23',
      mobilePhone: '08034567890',
      postalCode: '4640850',
      prefecture: '愛知県',
      city: '名古屋市千種区',
      block: '今池1-8-5',
    },
  },
] as const;
