import { proxyLocalActivities } from '@temporalio/workflow';
import type { ProcedureActivities } from '../../activities/procedures.ts';

/**
 * One short write when a procedure has moved: where it stands, who moved it, what was consented to. A local activity,
 * because it costs one history event instead of six; retried for ever, because a position that is not stored was not reached.
 */
const { commitPosition } = proxyLocalActivities<ProcedureActivities>({
  startToCloseTimeout: '5s',
  retry: { initialInterval: '50ms', maximumInterval: '5s' },
});

export const commit = commitPosition;
