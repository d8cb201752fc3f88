import { workflowInfo } from '@temporalio/workflow';
import type { shareEnding as definition } from '../procedures/share-ending/procedure.ts';
import { endShare, sendMail } from './activities.ts';
import { procedure } from './journey/procedure.ts';

export interface ShareEndingInput {
  /** The sharing that made it. */
  readonly share: string;
  /** What whoever ends it is in it. */
  readonly role: 'owner' | 'sharee';
  readonly endedBefore: boolean;
}

/** The owner ends a share, or the sharee leaves it; the other one is told. Who comes second finds it ended. */
export const shareEnding = procedure<typeof definition, ShareEndingInput>(async (journey, { share, role, endedBefore }) => {
  if (endedBefore) return journey.end('completed', 'ended-before');
  const answer = await journey.leg(role, (leg) => leg.ask('confirm-end', { show: { share } }));
  if ('keep' in answer) return journey.end('cancelled', 'cancelled');
  // The same however often this is tried: a worker that dies may have ended the share already.
  const ended = await endShare({ share, by: role, at: workflowInfo().startTime.getTime() });
  if (ended.kind === 'ended-before') return journey.end('completed', 'ended-before');
  const { brand, language } = journey;
  const mail = role === 'owner' ? 'share-ended-by-owner' : 'share-ended-by-sharee';
  journey.afterwards(() => sendMail({ key: `${share}/share-ended`, mail, to: ended.otherEmail, brand, language }));
  return journey.end('completed', 'share-ended');
});
