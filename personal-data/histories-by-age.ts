import type { Client } from '@temporalio/client';

export interface OlderHistories {
  /** Histories that began before the moment, of procedures that are open and of those that have ended. */
  readonly open: number;
  readonly ended: number;
  /** Days until the history of a procedure that has ended is deleted. */
  readonly retentionDays: number;
}

/**
 * Histories cannot be sealed again: Temporal keeps them as they are, until their procedure has ended and the namespace's retention
 * is over. Until then the key that was current when they were written is needed.
 */
export async function historiesBefore(client: Client, taskQueue: string, moment: Date): Promise<OlderHistories> {
  const { namespace } = client.options;
  const older = `TaskQueue = "${taskQueue}" and StartTime < "${moment.toISOString()}"`;
  const [open, ended, { config }] = await Promise.all([
    client.workflow.count(`${older} and ExecutionStatus = "Running"`),
    client.workflow.count(`${older} and ExecutionStatus != "Running"`),
    client.workflowService.describeNamespace({ namespace }),
  ]);
  const seconds = Number(config?.workflowExecutionRetentionTtl?.seconds ?? 0);
  return { open: open.count, ended: ended.count, retentionDays: Math.ceil(seconds / 86_400) };
}

/** When a key was made, as `npm run rotate-keys` writes it into its id: `k2-20261121T160500Z`. */
export function madeAt(keyId: string): Date | undefined {
  const [, year, month, day, hours, minutes, seconds] = /(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(keyId) ?? [];
  return year ? new Date(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`) : undefined;
}
