/** What answering a step makes the service do, as far as it changes how long the answer takes. */
export type Work = 'ordinary' | 'argon2id' | 'elsewhere' | 'registers';

/** What the kinds of work mean, for the table. */
export const workTexts: Readonly<Record<Work, string>> = {
  ordinary: 'stores one position, as the bare Update does',
  argon2id: 'hashes or checks a password or PIN: sign-in, personal-details, login-details, staff-check',
  elsewhere: 'starts work elsewhere that the person waits for: capture, corporate-number (look-up)',
  registers: 'opens the account and registers the buyer, then the final screen: review-details',
};

/** Of a step that was answered with `sent`. */
export function workOf(step: string, sent: Readonly<Record<string, unknown>>): Work {
  if ('password' in sent || 'pin' in sent) return 'argon2id';
  if ('capture' in sent || 'corporateNumber' in sent) return 'elsewhere';
  return step === 'review-details' ? 'registers' : 'ordinary';
}
