import { proxyLocalActivities } from '@temporalio/workflow';
import type { ProcedureActivities } from '../../activities/procedures.ts';
import { shortDatabaseWork } from '../short-database-work.ts';

/**
 * One write when a procedure has moved: where it stands, who moved it, what was consented to. Never given up, because a position that
 * is not stored was not reached.
 */
const { commitPosition } = proxyLocalActivities<ProcedureActivities>(shortDatabaseWork);

export const commit = commitPosition;
