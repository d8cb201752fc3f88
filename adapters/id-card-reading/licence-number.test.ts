import { describe, expect, test } from 'vitest';
import { isLicenceNumber, licenceCheckDigit } from './licence-number.ts';

describe('the number of a licence', () => {
  test('the check digit of the published example 4598033587 is 2', () => {
    expect(licenceCheckDigit('4598033587')).toBe(2);
  });

  test('a remainder of 0 gives the check digit 1, a remainder of 1 gives 0', () => {
    expect(licenceCheckDigit('0000000000')).toBe(1);
    expect(licenceCheckDigit('0000000006')).toBe(0);
  });

  test('the last digit counts reissues and may be any', () => {
    expect(isLicenceNumber('459803358720')).toBe(true);
    expect(isLicenceNumber('459803358723')).toBe(true);
  });

  test.each(['459803358730', '549803358720', '45980335872', '4598033587200', '４５９８０３３５８７２０', ''])('%s is refused', (text) => {
    expect(isLicenceNumber(text)).toBe(false);
  });

  test('a single wrong digit among the first ten is noticed', () => {
    for (let place = 0; place < 10; place += 1) {
      const digits = [...'459803358720'];
      digits[place] = String((Number(digits[place]) + 1) % 10);
      expect(isLicenceNumber(digits.join(''))).toBe(false);
    }
  });
});
