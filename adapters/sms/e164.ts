/** `09012345678` → `+819012345678`; `undefined` for what is not a mobile number of Japan. */
export function toE164(number: string): string | undefined {
  return /^0[6-9]0[0-9]{8}$/.test(number) ? `+81${number.slice(1)}` : undefined;
}

export const notAMobileNumber = { kind: 'refused', reason: 'the recipient is not a mobile number of Japan' } as const;
