import { describe, expect, it } from 'vitest';
import { smsNumber } from './sms-number.ts';

const complaints = (typed: string) => smsNumber.safeParse(typed).error?.issues.map(({ message }) => message) ?? [];

describe('a number for an SMS', () => {
  it.each([
    ['09012345678', '09012345678'],
    ['090-1234-5678', '09012345678'],
    ['０８０ー１２３４ー５６７８', '08012345678'],
    ['070 (1234) 5678', '07012345678'],
    ['06012345678', '06012345678'],
    ['+81 90-1234-5678', '09012345678'],
    ['+8109012345678', '09012345678'],
  ])('%j is read as %j', (typed, read) => {
    expect(smsNumber.parse(typed)).toBe(read);
  });

  it.each([
    ['a fixed line', '0521234567'],
    ['an IP phone', '05012345678'],
    ['a pager', '02012345678'],
    ['a free-phone number', '0120123456'],
    ['a number that nobody is given', '09000000000'],
    ['a number too short', '0901234567'],
    ['a number too long', '090123456789'],
    ['a mobile number of another country', '+447911123456'],
    ['a number without its first zero', '9012345678'],
    ['a text with a number in it', 'tel:09012345678;ext=1'],
  ])('%s is refused', (_, typed) => {
    expect(complaints(typed)).toEqual(['sms-number']);
  });

  it('nothing is asked for', () => {
    expect(complaints('　')).toEqual(['required']);
  });
});
