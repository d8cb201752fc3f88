import { DefaultLogger, type LogEntry } from '@temporalio/worker';
import type { Logger } from 'pino';

const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;

/** What the Temporal SDK says, as lines of ours: with workflow id, activity type and attempt, and without tokens and payloads. */
export function sdkLog(log: Logger): DefaultLogger {
  const everything = log.isLevelEnabled('debug');
  return new DefaultLogger(everything ? 'DEBUG' : 'INFO', ({ level, message, meta }) => log[levels[level]](told(meta ?? {}), message));
}

const kept = ['workflowId', 'workflowType', 'activityType', 'activityId', 'attempt', 'isLocal', 'durationMs', 'requestId'] as const;
const ofTheWorker = ['taskQueue', 'state', 'status', 'sdkComponent', 'target', 'traceId', 'trace_id'] as const;

function told(meta: NonNullable<LogEntry['meta']>): Record<string, unknown> {
  const entries = [...kept, ...ofTheWorker].flatMap((name) => (meta[name] === undefined ? [] : [[name, meta[name]] as const]));
  const { error } = meta;
  return { ...Object.fromEntries(entries), ...(error !== undefined && { err: error }) };
}
