/**
 * The 12 digits of a driver's licence number: 2 for the prefecture's commission, 2 for the year of the first licence, 6 serial,
 * 1 check digit, 1 counting reissues. The check digit is 11 − (Σ digit × weight mod 11), of which the last digit is kept:
 * a remainder of 0 gives 11 and so 1, a remainder of 1 gives 10 and so 0. (That differs from My Number, where both give 0.)
 * No official publication of the rule is known; independent descriptions agree, and so does their worked example 4598033587 → 2.
 */
const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** The check digit over the first ten digits; throws a RangeError when it is not given ten. */
export function licenceCheckDigit(firstTen: string): number {
  if (!/^\d{10}$/.test(firstTen)) throw new RangeError('a licence check digit is computed over exactly ten digits');
  const sum = weights.reduce((total, weight, place) => total + weight * Number(firstTen[place]), 0);
  return (11 - (sum % 11)) % 10;
}

/** True for 12 ASCII digits whose 11th is right. */
export function isLicenceNumber(text: string): boolean {
  return /^\d{12}$/.test(text) && licenceCheckDigit(text.slice(0, 10)) === Number(text[10]);
}
