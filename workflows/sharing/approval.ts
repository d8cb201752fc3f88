import { prepareRequest, sendMail } from '../activities.ts';
import { Expired } from '../journey/interruption.ts';
import { DAY, type SharingInput, type SharingJourney } from './sharing-journey.ts';

/** Who asks whom. */
export interface Asked {
  readonly owner: string;
  readonly sharee: string;
}

/** The owner is told of the request, and approves it; everything else ends the sharing. The name the owner was shown. [S1-1.5–6, S1-2.6–7] */
export async function approving(journey: SharingJourney, { requestDays }: SharingInput, { owner, sharee }: Asked): Promise<string> {
  const { procedure, brand, language } = journey;
  const until = Date.now() + requestDays * DAY;
  const request = await prepareRequest({ procedure, owner, sharee, expiresAt: until });
  const words = { sharee: request.sharee, url: request.url, days: String(requestDays) };
  const told = { key: `${procedure}/share-requested`, mail: 'share-requested', to: request.ownerEmail, brand, language, words } as const;
  // Nobody waits for it, and an owner who approves at once, on the page, gets it all the same.
  journey.afterwards(() => sendMail(told));
  journey.catchUp();
  try {
    await journey.leg(
      'owner',
      async (leg) => {
        const answer = await leg.ask('approve', { after: ['request-arrived'], show: { sharee: request.sharee } });
        if ('decline' in answer) return journey.end('declined', 'declined');
      },
      { until },
    );
    return request.sharee;
  } catch (error) {
    if (!(error instanceof Expired)) throw error;
    const mail = {
      key: `${procedure}/share-request-expired`,
      mail: 'share-request-expired',
      to: request.shareeEmail,
      brand,
      language,
    } as const;
    journey.afterwards(() => sendMail(mail));
    return journey.end('expired', 'request-expired');
  }
}
