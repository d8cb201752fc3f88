import { checkSharee } from '../activities.ts';
import { Expired } from '../journey/interruption.ts';
import type { Checked } from '../journey/leg.ts';
import type { Invitation } from './invitation.ts';
import { DAY, type SharingInput, type SharingJourney } from './sharing-journey.ts';
import type { SmsCodes } from './sms-codes.ts';

/** So often the sharee can have a code sent again; the owner can invite anew after that. */
const RESENDS = 5;

/** The sharee's account, once they have asked; nothing when the owner has taken the invitation back. [S2-1, S2-2] */
export async function asking(
  journey: SharingJourney,
  { requestDays }: SharingInput,
  { owner, sms }: Invitation,
  codes: SmsCodes,
): Promise<string | undefined> {
  try {
    return await journey.leg(
      'sharee',
      async (leg) => {
        const sharee = await leg.askUntil('sharee-sign-in', { after: ['sharee-start'] }, async ({ account }): Promise<Checked<string>> => {
          const result = await checkSharee({ owner, sharee: account });
          return result === 'may-share' ? { found: account } : { problems: [{ pointer: '/email', code: result }] };
        });
        await leg.ask('share-notes-consent');
        if (!sms) return sharee;

        // The first one has come with the invitation.
        const attempt = await leg.start('send-code', async (attempt, report) => {
          if (attempt > 1 && attempt <= RESENDS + 1) await codes.send(sms, report);
        });
        return leg.askUntil(
          'share-code',
          attempt <= RESENDS ? { resends: 'send-code' } : {},
          async (answer): Promise<Checked<string>> =>
            answer.attempt === codes.last ? { found: sharee } : { problems: [{ pointer: '/code', code: 'sms-code-wrong' }] },
        );
      },
      { until: Date.now() + requestDays * DAY, recalledBy: 'owner' },
    );
  } catch (error) {
    if (error instanceof Expired) return journey.end('expired', 'invitation-expired');
    throw error;
  }
}
