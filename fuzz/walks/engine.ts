import { Client, Connection } from '@temporalio/client';

/** Causes that mean nothing: the task was thrown away because something else had come in, or its worker had gone. */
const harmless = new Set([
  'UNHANDLED_COMMAND',
  'UNHANDLED_UPDATE',
  'RESET_STICKY_TASK_QUEUE',
  'FORCE_CLOSE_COMMAND',
  'WORKFLOW_TASK_FAILED_CAUSE_UNHANDLED_COMMAND',
]);
const FAILED = 7;

/** What went wrong in the engine, of all workflows of a task queue: those that failed, and tasks that did. */
export async function faultsInEngine(address: string, taskQueue: string): Promise<readonly string[]> {
  const connection = await Connection.connect({ address });
  const { workflow } = new Client({ connection });
  const faults: string[] = [];
  try {
    for await (const { workflowId, runId, status } of workflow.list({ query: `TaskQueue = '${taskQueue}'` })) {
      if (status.name === 'FAILED' || status.name === 'TERMINATED' || status.name === 'TIMED_OUT')
        faults.push(`${workflowId} is ${status.name}`);
      const handle = workflow.getHandle(workflowId, runId);
      const { raw } = await handle.describe();
      const attempt = raw.pendingWorkflowTask?.attempt ?? 0;
      if (attempt > 1) faults.push(`${workflowId} tries a task for the ${attempt}th time`);
      const { events } = await handle.fetchHistory();
      for (const { eventType, workflowTaskFailedEventAttributes: task } of events ?? []) {
        if (eventType !== FAILED || !task) continue;
        const cause = String(task.cause ?? '');
        if (!harmless.has(cause) && !/UNHANDLED|RESET|FORCE_CLOSE/.test(cause))
          faults.push(`${workflowId}: a task failed: ${cause} ${task.failure?.message ?? ''}`);
      }
    }
    return faults;
  } finally {
    await connection.close();
  }
}
