import type { Checked } from '../journey/leg.ts';

/** Whoever signs in with another account is told so, and nothing has changed. */
export function mustBe(expected: string) {
  return async ({ account }: { account: string }): Promise<Checked<string>> =>
    account === expected ? { found: account } : { problems: [{ pointer: '/email', code: 'other-account' }] };
}
