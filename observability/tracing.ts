import { DiagLogLevel, diag } from '@opentelemetry/api';
import type { Logger } from 'pino';
import { withoutPersonalData } from './span-privacy.ts';
import { within } from './within.ts';

export interface Tracing {
  /** Sends what is left. */
  close(): Promise<void>;
}

const PATIENCE_MS = 2_000;

/**
 * Traces to a collector, by OTLP over HTTP. OpenTelemetry's own variables (`OTEL_TRACES_SAMPLER`, `OTEL_EXPORTER_OTLP_HEADERS`,
 * `OTEL_BSP_…`) hold. Its packages are loaded only here: without a collector nothing of them is in memory.
 */
export async function openTracing(service: string, endpoint: string, log: Logger): Promise<Tracing> {
  const [{ NodeTracerProvider }, { BatchSpanProcessor }, { OTLPTraceExporter }, { Resource }] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/sdk-trace-base'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const failed = (message: string) => log.warn({ reason: message.slice(0, 200) }, 'Traces could not be sent');
  const ignored = () => undefined;
  diag.setLogger({ error: failed, warn: ignored, info: ignored, debug: ignored, verbose: ignored }, DiagLogLevel.ERROR);
  const exporter = new OTLPTraceExporter({ url: new URL('v1/traces', endpoint.endsWith('/') ? endpoint : `${endpoint}/`).href });
  const provider = new NodeTracerProvider({
    resource: new Resource({ 'service.name': `tetsuzuki-${service}` }),
    spanProcessors: [new BatchSpanProcessor(withoutPersonalData(exporter))],
  });
  provider.register();
  return { close: () => within(PATIENCE_MS, provider.shutdown()).catch(() => failed('the collector did not take the last ones')) };
}
