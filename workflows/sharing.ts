import type { sharing as definition } from '../procedures/sharing/procedure.ts';
import { startShare } from './activities.ts';
import { procedure } from './journey/procedure.ts';
import { approving } from './sharing/approval.ts';
import { inviting } from './sharing/invitation.ts';
import { asking } from './sharing/request.ts';
import type { SharingInput } from './sharing/sharing-journey.ts';
import { SmsCodes } from './sharing/sms-codes.ts';

/** Section 6: the owner invites, the sharee asks, the owner approves; then it is shared. [S] */
export const sharing = procedure<typeof definition, SharingInput>(async (journey, input) => {
  const codes = new SmsCodes(journey);
  let { owner } = input;
  let sharee: string | undefined;
  for (let round = 0; owner === undefined || sharee === undefined; round += 1) {
    const invitation = await inviting(journey, { ...input, ...(owner && { owner }) }, codes, round);
    owner = invitation.owner;
    sharee = await asking(journey, input, invitation, codes);
  }
  const name = await approving(journey, input, { owner, sharee });

  const started = await startShare({ procedure: journey.procedure, owner, sharee, plans: input.plans });
  if (started === 'ineligible') return journey.end('ineligible', started);
  if (started !== 'started') return journey.end('refused', started);
  return journey.end('completed', 'shared', { show: { sharee: name }, next: ['share-ending'], nextFor: ['owner', 'sharee'] });
});
