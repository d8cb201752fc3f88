import type { Attributes } from '@opentelemetry/api';
import type { ReadableSpan, SpanExporter, TimedEvent } from '@opentelemetry/sdk-trace-base';

/** What a span may say. Anything else that a library adds one day stays here. */
const told = new Set([
  'http.request.method',
  'http.route',
  'http.response.status_code',
  'request.id',
  'temporalWorkflowId',
  'temporalUpdateId',
  'temporalActivityId',
  'run_id',
  'exception.type',
]);

/** Exports spans without what people typed: error messages and stacks name values, so of a failure only its type is told. */
export function withoutPersonalData(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => exporter.export(spans.map(reduced), done),
    shutdown: () => exporter.shutdown(),
    ...(exporter.forceFlush && { forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve() }),
  };
}

/** The same span, saying less. */
function reduced(span: ReadableSpan): ReadableSpan {
  return Object.create(span, {
    attributes: { value: onlyTold(span.attributes) },
    events: { value: span.events.map((event): TimedEvent => ({ ...event, attributes: onlyTold(event.attributes ?? {}) })) },
    status: { value: { code: span.status.code } },
    links: { value: span.links.map(({ context }) => ({ context })) },
  });
}

function onlyTold(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => told.has(name)));
}
