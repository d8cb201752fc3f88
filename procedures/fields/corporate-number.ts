/**
 * Whether `number` is 13 half-width digits whose first is the check digit of the other twelve:
 * 9 − (Σ Pn·Qn mod 9), n counted from the right, Qn 1 for odd n and 2 for even. It does not mean that the number is in use.
 * Source: 法人番号の指定等に関する省令, article 2.
 */
export function hasValidCheckDigit(number: string): boolean {
  if (!/^[0-9]{13}$/.test(number)) return false;
  const [check, ...others] = [...number].map(Number);
  const sum = others.reverse().reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 2), 0);
  return check === 9 - (sum % 9);
}
