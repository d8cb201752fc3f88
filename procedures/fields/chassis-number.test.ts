import { describe, expect, it } from 'vitest';
import { chassisNumber } from './chassis-number.ts';

describe('a chassis number', () => {
  it.each([
    ['ABC123-1234567', 'ABC123-1234567'],
    ['azsh36-4012345', 'AZSH36-4012345'],
    ['ＡＺＳＨ３６－４０１２３４５', 'AZSH36-4012345'],
    ['ZN6 ー 012345', 'ZN6-012345'],
    ['AZSH36−4012345', 'AZSH36-4012345'],
    ['JTHABCDE1R5012345', 'JTHABCDE1R5012345'],
    ['jth abcde 1r5 012345', 'JTHABCDE1R5012345'],
  ])('%j is read as %j', (typed, read) => {
    expect(chassisNumber.parse(typed)).toBe(read);
  });

  it.each([
    ['no hyphen', 'ABC1231234567'],
    ['a serial too short', 'ABC123-12345'],
    ['a serial too long', 'ABC123-12345678'],
    ['a letter in the serial', 'ABC123-123456A'],
    ['a model code without a letter', '123456-1234567'],
    ['a VIN with a letter O', 'JTHABCDE1R5O12345'],
    ['a VIN with a letter I', 'JTHABCDE1R5I12345'],
    ['a VIN one character short', 'JTHABCDE1R501234'],
    ['a second line', 'ABC123-1234567\nABC123-1234567'],
  ])('one with %s is refused', (_, typed) => {
    expect(chassisNumber.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual(['chassis-number']);
  });

  it.each(['', ' 　'])('%j is asked for', (typed) => {
    expect(chassisNumber.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual(['required']);
  });
});
