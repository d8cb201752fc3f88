import { Client } from '@temporalio/client';
import { NativeConnection, Worker, type WorkerInterceptors } from '@temporalio/worker';
import type { Logger } from 'pino';
import { connectionOptions } from '../codec/connect.ts';
import { sealingDataConverter } from '../codec/data-converter.ts';
import { allActivities } from './all.ts';
import type { ActivityContext } from './context.ts';
import { failingWork } from './failing-work.ts';
import { waitingActivities } from './waiting.ts';

interface Settings {
  readonly TEMPORAL_ADDRESS: string;
  readonly TEMPORAL_NAMESPACE: string;
  readonly TEMPORAL_API_KEY?: string | undefined;
  readonly TEMPORAL_TLS_CERT?: string | undefined;
  readonly TEMPORAL_TLS_KEY?: string | undefined;
  readonly TASK_QUEUE: string;
  readonly MAX_CACHED_WORKFLOWS: number;
}

export type WorkflowCode = { readonly codePath: string } | { readonly code: string };

/**
 * A worker for all procedures. The sticky timeout is short because after a worker was killed an answer to a procedure that was
 * cached there waits that long before another worker gets it.
 */
export async function createProcedureWorker(
  settings: Settings,
  workflowBundle: WorkflowCode,
  context: ActivityContext,
  log: Pick<Logger, 'warn'>,
  { activity = [], ...interceptors }: WorkerInterceptors = {},
) {
  const connection = await NativeConnection.connect(await connectionOptions(settings));
  const dataConverter = sealingDataConverter(context.keyRing);
  const client = new Client({ connection, namespace: settings.TEMPORAL_NAMESPACE, dataConverter });
  const worker = await Worker.create({
    connection,
    namespace: settings.TEMPORAL_NAMESPACE,
    taskQueue: settings.TASK_QUEUE,
    workflowBundle,
    activities: { ...allActivities(context), ...waitingActivities(context.database, client) },
    interceptors: { ...interceptors, activity: [...activity, () => ({ inbound: failingWork(client, log) })] },
    dataConverter,
    maxCachedWorkflows: settings.MAX_CACHED_WORKFLOWS,
    stickyQueueScheduleToStartTimeout: '1s',
    shutdownGraceTime: '10s',
    shutdownForceTime: '15s',
  });
  return { worker, close: () => connection.close() };
}
