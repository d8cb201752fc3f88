import type { ActivityInterceptorsFactory, RuntimeOptions } from '@temporalio/worker';
import type { Logger } from 'pino';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Breakers } from '../adapters/breaker.ts';
import type { Database } from '../db/database.ts';
import { activityLog } from './activity-log.ts';
import { activityMetrics } from './activity-metrics.ts';
import { adapterMetrics } from './adapter-metrics.ts';
import { databaseMetrics } from './database-metrics.ts';
import { listenForScrapes } from './metrics-listener.ts';
import { sdkLog } from './sdk-log.ts';
import { sdkMetrics } from './sdk-metrics.ts';
import { openTracing } from './tracing.ts';

interface Settings {
  readonly METRICS_HOST: string;
  readonly WORKER_METRICS_PORT?: number | undefined;
  readonly OTEL_EXPORTER_OTLP_ENDPOINT?: string | undefined;
  readonly DATABASE_CONNECTIONS: number;
}

/** How the worker is looked at from outside: what is not configured costs nothing. */
export async function observeWorker(
  settings: Settings,
  { database, log, breakers }: { readonly database: Database; readonly log: Logger; readonly breakers: Pick<Breakers, 'states'> },
) {
  const { METRICS_HOST: host, WORKER_METRICS_PORT: port, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = settings;
  const activity: ActivityInterceptorsFactory[] = [activityLog];
  const closing: (() => Promise<void>)[] = [];
  const runtime: RuntimeOptions = { logger: sdkLog(log) };

  if (endpoint) {
    const tracing = await openTracing('worker', endpoint, log);
    const { OpenTelemetryActivityInboundInterceptor: Inbound, OpenTelemetryActivityOutboundInterceptor: Outbound } = await import(
      '@temporalio/interceptors-opentelemetry/lib/worker/index.js'
    );
    activity.push((context) => ({ inbound: new Inbound(context), outbound: new Outbound(context) }));
    closing.push(tracing.close);
  }
  if (port !== undefined) {
    const registry = new Registry();
    collectDefaultMetrics({ register: registry });
    databaseMetrics(registry, database, settings.DATABASE_CONNECTIONS);
    adapterMetrics(registry, breakers);
    activity.push(activityMetrics(registry));
    const sdk = await sdkMetrics();
    runtime.telemetryOptions = sdk.telemetryOptions;
    const read = async () => (await Promise.all([registry.metrics(), sdk.read()])).join('\n');
    closing.push((await listenForScrapes({ host, port }, read)).close);
  }
  return { runtime, interceptors: { activity }, close: async () => void (await Promise.allSettled(closing.map((close) => close()))) };
}
