import type { FieldCode } from '../../procedures/fields/field-codes.ts';
import type { Checked } from '../journey/leg.ts';

/** Whoever signs in with another account is told so, and nothing has changed. */
export function mustBe(expected: string, code: FieldCode = 'other-account') {
  return async ({ account }: { account: string }): Promise<Checked<string>> =>
    account === expected ? { found: account } : { problems: [{ pointer: '/email', code }] };
}
