import { checkOwner, makeJoiningLink } from '../activities.ts';
import { DAY, type SharingInput, type SharingJourney } from './sharing-journey.ts';
import type { SmsCodes, SmsInvitation } from './sms-codes.ts';

export interface Invitation {
  readonly owner: string;
  /** Set when the invitation went by SMS. */
  readonly sms?: SmsInvitation;
}

/** The owner's first part: over when somebody has opened the link. [S1-1.1–4, S1-2.1–5] */
export function inviting(journey: SharingJourney, { owner: known, plans, requestDays }: SharingInput, codes: SmsCodes, round: number) {
  let links = 0;
  const link = () => {
    links += 1;
    const { procedure } = journey;
    const key = `${procedure}/sharee/${round}/${links}`;
    return makeJoiningLink({ key, type: 'sharing', role: 'sharee', procedure, expiresAt: Date.now() + requestDays * DAY });
  };

  return journey.leg<Invitation>('owner', async (leg) => {
    const owner = known ?? (await leg.ask('owner-sign-in')).account;
    const standing = await leg.once(`owner ${owner}`, () => checkOwner({ owner, plans }));
    if (standing === 'ineligible') return journey.end('ineligible', standing);
    if (standing === 'share-limit-reached') return journey.end('refused', standing);

    const { by } = await leg.ask('invite', { after: round === 0 ? ['owner-start', 'owner-overview'] : [] });
    if (by === 'qr') {
      const { url } = await leg.once('link', link);
      await leg.ask('handoff', { by: 'sharee', show: { url, days: String(requestDays) } });
      return { owner };
    }
    const { mobile } = await leg.ask('sharee-number');
    const { url } = await leg.once('link', link);
    await leg.start('send-code', (_attempt, report) => codes.send({ mobile, url }, report));
    await leg.ask('code-sent', { by: 'sharee', show: { mobile }, resends: 'send-code' });
    return { owner, sms: { mobile, url } };
  });
}
