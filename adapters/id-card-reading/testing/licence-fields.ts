import { licenceCheckDigit } from '../licence-number.ts';

/** What a drawn licence says. Dates are YYYY-MM-DD and printed in the Japanese calendar. */
export type LicenceFields = {
  familyName: string;
  givenName: string;
  birthDate: string;
  address: string;
  issuedOn: string;
  expiresOn: string;
  licenceNumber: string;
  conditions: string;
  /** The colour behind the expiry date: holders without accidents, usual ones, and new drivers. */
  band: 'gold' | 'blue' | 'green';
};

/** A person who does not exist. */
export const exampleLicence: LicenceFields = {
  familyName: '山田',
  givenName: '花子',
  birthDate: '1985-01-15',
  address: '東京都千代田区霞が関２丁目１番９号',
  issuedOn: '2023-02-10',
  expiresOn: '2028-02-15',
  licenceNumber: syntheticLicenceNumber('3009123456'),
  conditions: '眼鏡等',
  band: 'gold',
};

/** Completes ten digits with the right check digit and the count of reissues. */
export function syntheticLicenceNumber(firstTen: string, reissues = 0): string {
  return `${firstTen}${licenceCheckDigit(firstTen)}${reissues}`;
}
