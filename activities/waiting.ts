import type { Client } from '@temporalio/client';
import type { Database } from '../db/database.ts';
import { whatWaitsTooLong } from '../db/queries/waiting.ts';
import { attentionSignal } from '../workflows/support-messages.ts';

export interface WaitingActivities {
  /** Puts on support's list what has waited too long. @returns how many were told; full batches mean that there may be more */
  raiseWhatWaits(): Promise<{ readonly told: number; readonly gone: number }>;
}

const BATCH = 200;

/** The procedure itself raises it, if it still stands there: rows are projections. One whose workflow is gone is counted. */
export function waitingActivities(database: Database, client: Client): WaitingActivities {
  return {
    async raiseWhatWaits() {
      let gone = 0;
      const rows = await whatWaitsTooLong(database, BATCH);
      for (const { id, type, revision, reason } of rows) {
        try {
          await client.workflow.getHandle(`${type}-${id}`).signal(attentionSignal, { reason, revision });
        } catch (error) {
          if (!(error instanceof Error) || error.name !== 'WorkflowNotFoundError') throw error;
          gone += 1;
        }
      }
      return { told: rows.length - gone, gone };
    },
  };
}
