import { activityInfo } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';
import type { Logger } from 'pino';
import { workFailingSignal } from '../workflows/support-messages.ts';

/** About half a minute of tries, with the intervals of `workflows/activities.ts`. */
const TRIES = 6;
const TRIES_OF_LOCAL = 10;

type Info = ReturnType<typeof activityInfo>;

/** Its own work must not call attention to itself. */
const SILENT = new Set(['raiseAttention', 'noteSupport']);

/**
 * Tells a procedure that its work keeps failing, once, so that support can see it in lists. Work that is tried a few times only, because
 * somebody waits, never gets there.
 */
export function failingWork(client: Client, log: Pick<Logger, 'warn'>): ActivityInboundCallsInterceptor {
  return {
    async execute(input, next) {
      const info = activityInfo();
      const tries = info.isLocal ? TRIES_OF_LOCAL : TRIES;
      try {
        const result = await next(input);
        if (info.isLocal && info.attempt > tries) await tell(info, false);
        return result;
      } catch (error) {
        if (info.attempt === tries) await tell(info, true);
        throw error;
      }
    },
  };

  async function tell({ workflowExecution, activityType: activity }: Info, fails: boolean): Promise<void> {
    if (!workflowExecution || SILENT.has(activity)) return;
    try {
      const { workflowId, runId } = workflowExecution;
      await client.workflow.getHandle(workflowId, runId).signal(workFailingSignal, { activity, fails });
    } catch (error) {
      // The work itself goes on; the log has it.
      log.warn({ err: error, activity }, 'A procedure could not be told that its work fails');
    }
  }
}
