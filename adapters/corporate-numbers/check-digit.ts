// Runs in the browser, the API and the adapters alike: keep it free of imports.

/**
 * Whether `number` is 13 half-width digits whose first is the check digit of the other twelve:
 * 9 − (Σ Pn·Qn mod 9), n counted from the right, Qn = 1 for odd n and 2 for even n.
 * Source: 法人番号の指定等に関する省令, article 2. A valid check digit does not mean that the number is in use.
 */
export function hasValidCheckDigit(number: string): boolean {
  if (!/^[0-9]{13}$/.test(number)) return false;
  const fromTheRight = [...number.slice(1)].reverse().map(Number);
  const sum = fromTheRight.reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 2), 0);
  return Number(number[0]) === 9 - (sum % 9);
}
