import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { chassisNumber } from '../../procedures/fields/chassis-number.ts';
import { registrationNumber, registrationNumberText } from '../../procedures/fields/registration-number.ts';
import { demoCertificates } from './certificates.ts';
import { demoAccounts } from './people.ts';

describe('seeded certificates', () => {
  it.each(demoCertificates)('$chassisNumber, $registrationNumber can be typed into the form', (certificate) => {
    const [placeName, classNumber, kana, serial] = certificate.registrationNumber.split(' ');
    const read = z.object(registrationNumber).parse({ placeName, classNumber, kana, serial });
    expect(registrationNumberText(read)).toBe(certificate.registrationNumber);
    expect(chassisNumber.parse(certificate.chassisNumber)).toBe(certificate.chassisNumber);
  });

  it('the first is that of the demonstration’s account', () => {
    const [{ profile }] = demoAccounts;
    expect(demoCertificates[0].user).toEqual({
      customerType: profile.customerType,
      name: `${profile.familyName} ${profile.givenName}`,
      address: `${profile.prefecture}${profile.city}${profile.block}`,
    });
  });
});
