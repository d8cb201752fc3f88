import { NativeConnection, Worker } from '@temporalio/worker';
import { connectionOptions } from '../codec/connect.ts';
import { sealingDataConverter } from '../codec/data-converter.ts';
import { allActivities } from './all.ts';
import type { ActivityContext } from './context.ts';

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
export async function createProcedureWorker(settings: Settings, workflowBundle: WorkflowCode, context: ActivityContext) {
  const connection = await NativeConnection.connect(await connectionOptions(settings));
  const worker = await Worker.create({
    connection,
    namespace: settings.TEMPORAL_NAMESPACE,
    taskQueue: settings.TASK_QUEUE,
    workflowBundle,
    activities: allActivities(context),
    dataConverter: sealingDataConverter(context.keyRing),
    maxCachedWorkflows: settings.MAX_CACHED_WORKFLOWS,
    stickyQueueScheduleToStartTimeout: '1s',
    shutdownGraceTime: '10s',
    shutdownForceTime: '15s',
  });
  return { worker, close: () => connection.close() };
}
