/**
 * The first digit of a corporate number checks the other twelve: 9 − (Σ Pn·Qn mod 9), n counted from the right, Qn 1 for odd n and 2 for even.
 * Source: National Tax Agency, structure of the corporate number. `number` is 13 digits.
 */
export function hasValidCheckDigit(number: string): boolean {
  const digits = [...number].map(Number);
  const [check, ...others] = digits;
  if (digits.length !== 13 || digits.some(Number.isNaN)) return false;
  const sum = others.reverse().reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 2), 0);
  return check === 9 - (sum % 9);
}
