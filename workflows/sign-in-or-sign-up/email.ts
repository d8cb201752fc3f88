import { ActivityFailure } from '@temporalio/workflow';
import { sendEmailCode, sendEmailCodeNow } from '../activities.ts';
import type { Checked } from '../journey/leg.ts';
import type { EmailLeg } from './identity.ts';

/**
 * The address, and the proof that mail to it arrives. The page does not wait for the mail server: when that is away the code
 * follows as soon as it is back, the page says so, and what was entered stays.
 */
export async function verifiedEmail(leg: EmailLeg, prefilled?: string): Promise<string> {
  const { email } = await leg.ask('email', prefilled ? { values: { email: prefilled } } : undefined);
  const expected = await leg.start('send-code', async (attempt, report) => {
    const { procedure, brand, language } = leg.journey;
    const code = { procedure, owner: leg.owner, attempt, email, brand, language };
    const sent = await sendEmailCodeNow(code).catch(async (error) => {
      if (!(error instanceof ActivityFailure)) throw error;
      await report('mail-delayed');
      return sendEmailCode(code);
    });
    await report(sent.kind === 'refused' ? 'mail-refused' : undefined);
  });
  // A code that was mailed to an address entered before, or before "send again", proves nothing.
  return leg.askUntil(
    'email-code',
    { show: { email }, resends: 'send-code' },
    async ({ attempt }): Promise<Checked<string>> =>
      attempt === expected ? { found: email } : { problems: [{ pointer: '/code', code: 'code-wrong' }] },
  );
}
