import type { Client } from '@temporalio/client';
import type { KeyRing } from '../codec/key-ring.ts';
import { payloadCodec } from '../codec/payload-codec.ts';
import { payloadsIn } from './payloads.ts';

export interface Execution {
  readonly workflowId: string;
  readonly runId: string;
  readonly open: boolean;
}

/** Every execution of ours that Temporal keeps, with its history as text, opened: so it can be seen whom it is about. */
export async function* openedHistories(
  client: Client,
  ring: KeyRing,
  taskQueue: string,
): AsyncGenerator<Execution & { readonly text: string }> {
  for await (const { workflowId, runId, status } of client.workflow.list({ query: `TaskQueue = "${taskQueue}"` })) {
    const text = await openedHistory(client, ring, workflowId, runId);
    if (text !== undefined) yield { workflowId, runId, open: status.name === 'RUNNING', text };
  }
}

async function openedHistory(client: Client, ring: KeyRing, workflowId: string, runId: string): Promise<string | undefined> {
  try {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    const codec = payloadCodec(ring);
    const opened = await Promise.all([...payloadsIn(history)].map((payload) => codec.decode([payload]).catch(() => [payload])));
    return opened
      .flat()
      .map(({ data }) => Buffer.from(data ?? []).toString('utf8'))
      .join('\n');
  } catch (error) {
    // It has been deleted since it was listed.
    if (error instanceof Error && 'code' in error && error.code === NOT_FOUND) return undefined;
    if (error instanceof Error && error.name === 'WorkflowNotFoundError') return undefined;
    throw error;
  }
}

const NOT_FOUND = 5;

/** Temporal deletes an execution with its history and its record for lists, a moment later; one that is open is terminated first. */
export async function deleteExecution(client: Client, { workflowId, runId }: Pick<Execution, 'workflowId' | 'runId'>): Promise<void> {
  const { namespace } = client.options;
  try {
    await client.workflowService.deleteWorkflowExecution({ namespace, workflowExecution: { workflowId, runId } });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === NOT_FOUND)) throw error;
  }
}
