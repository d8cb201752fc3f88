import { describe, expect, it } from 'vitest';
import { demoAccounts } from '../db/seeds/people.ts';
import { difference, plainAddress } from './certificate-comparison.ts';

const [{ profile: hanako }, , { profile: fleet }] = demoAccounts;
const user = { customerType: 'personal', name: '豊田 花子', address: '愛知県名古屋市中村区名駅4-7-1' } as const;

describe('an account and a certificate', () => {
  it.each([
    ['word for word', {}],
    ['with other spaces in the name', { name: '豊田　花子' }],
    ['with full-width digits and another hyphen', { address: '愛知県名古屋市中村区名駅４－７－１' }],
    ['with the block written out', { address: '愛知県名古屋市中村区名駅四丁目7番1号' }],
    ['with a block of a lot', { address: '愛知県名古屋市中村区 名駅4丁目7番地1' }],
  ])('are the same %s', (_how, change) => {
    expect(difference(hanako, { ...user, ...change })).toBeUndefined();
  });

  it('are the same with the building and without it', () => {
    const tenant = { ...hanako, building: 'ミッドランド 201' };
    expect(difference(tenant, user)).toBeUndefined();
    expect(difference(tenant, { ...user, address: `${user.address}ミッドランド201` })).toBeUndefined();
    expect(difference(hanako, { ...user, address: `${user.address}ミッドランド201` })).toBe('address-differs');
  });

  it('differ in the first thing that is not the same', () => {
    expect(difference(hanako, { ...user, customerType: 'corporate', name: 'みどり運輸' })).toBe('type-differs');
    expect(difference(hanako, { ...user, name: '豊田 太郎', address: '東京都' })).toBe('name-differs');
    expect(difference(hanako, { ...user, address: '愛知県名古屋市中村区名駅4-7-11' })).toBe('address-differs');
  });

  it('of a company are compared by its name', () => {
    const company = { customerType: 'corporate', name: 'トヨタ自動車 株式会社', address: '愛知県豊田市トヨタ町1' } as const;
    expect(difference(fleet, company)).toBeUndefined();
  });
});

it.each([
  ['栄三丁目18番地の1', '栄3-18-1'],
  ['錦二十一丁目4', '錦21-4'],
  ['十丁目', '10'],
  ['トヨタ町1番地', 'トヨタ町1'],
  ['センター北１ー２', 'センター北1-2'],
])('%s is written %s', (address, plain) => {
  expect(plainAddress(address)).toBe(plain);
});
