import { ApplicationFailure } from '@temporalio/workflow';
import { endOverdueLinks } from './activities.ts';

/**
 * Every day: no identifier code outlives its 30 days, also when its procedure could not see to that. Support finds in Temporal's
 * history how many there were; a run that leaves one behind fails.
 */
export async function dealerLinksCheck() {
  const counts = await endOverdueLinks();
  if (counts.overdue > 0) throw ApplicationFailure.nonRetryable('identifier codes are overdue still', 'overdue', counts);
  return counts;
}
