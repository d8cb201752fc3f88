import type { CollectedSpan } from './collector.ts';

export interface Family {
  readonly request: CollectedSpan;
  /** Its children: what was asked of the engine. */
  readonly updates: readonly CollectedSpan[];
  /** Theirs. */
  readonly activities: readonly CollectedSpan[];
}

/** The request of that id with its children and theirs, all of its trace; nothing until those that are `awaited` are there. */
export function familyOf(spans: readonly CollectedSpan[], requestId: string, awaited: readonly string[]): Family | undefined {
  const request = spans.find((span) => valuesOf(span).some((value) => value.includes(requestId)));
  if (!request) return undefined;
  const trace = spans.filter(({ traceId }) => traceId === request.traceId);
  const updates = trace.filter(({ parentSpanId }) => parentSpanId === request.spanId);
  const activities = trace.filter(({ parentSpanId }) => updates.some(({ spanId }) => spanId === parentSpanId));
  const complete = trace.length === 1 + updates.length + activities.length;
  return complete && awaited.every((name) => activities.some((span) => span.name === name)) ? { request, updates, activities } : undefined;
}

export const valuesOf = ({ attributes }: CollectedSpan): string[] => attributes.map(({ value }) => JSON.stringify(value));
