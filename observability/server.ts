import type { WorkflowClientInterceptor } from '@temporalio/client';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Database } from '../db/database.ts';
import { databaseMetrics } from './database-metrics.ts';
import { httpMetrics } from './http-metrics.ts';
import { httpSpans } from './http-spans.ts';
import { listenerMetrics } from './listener-metrics.ts';
import { listenForScrapes } from './metrics-listener.ts';
import { procedureMetrics } from './procedure-metrics.ts';
import { requestHeader } from './request-header.ts';
import { openTracing } from './tracing.ts';

interface Settings {
  readonly METRICS_HOST: string;
  readonly METRICS_PORT?: number | undefined;
  readonly OTEL_EXPORTER_OTLP_ENDPOINT?: string | undefined;
  readonly DATABASE_CONNECTIONS: number;
}

interface Observed {
  readonly database: Database;
  readonly log: Logger;
  readonly listeners: () => Readonly<Record<string, number>>;
}

/** How the server is looked at from outside: what is not configured costs nothing. */
export async function observeServer(settings: Settings, { database, log, listeners }: Observed) {
  const { METRICS_HOST: host, METRICS_PORT: port, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = settings;
  const observers: RequestHandler[] = [];
  const interceptors: WorkflowClientInterceptor[] = [requestHeader()];
  const closing: (() => Promise<void>)[] = [];

  if (endpoint) {
    const tracing = await openTracing('server', endpoint, log);
    const { OpenTelemetryWorkflowClientInterceptor } = await import('@temporalio/interceptors-opentelemetry/lib/client/index.js');
    observers.push(httpSpans());
    interceptors.push(new OpenTelemetryWorkflowClientInterceptor());
    closing.push(tracing.close);
  }
  if (port !== undefined) {
    const registry = new Registry();
    collectDefaultMetrics({ register: registry });
    observers.push(httpMetrics(registry));
    databaseMetrics(registry, database, settings.DATABASE_CONNECTIONS);
    procedureMetrics(registry, database);
    listenerMetrics(registry, listeners);
    closing.push((await listenForScrapes({ host, port }, () => registry.metrics())).close);
  }
  return { observers, interceptors, close: async () => void (await Promise.allSettled(closing.map((close) => close()))) };
}
