import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { expect, it } from 'vitest';
import { withoutPersonalData } from './span-privacy.ts';

it('a failed span says of its failure only the type, and no attribute that is not known', () => {
  const kept = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(withoutPersonalData(kept))] });
  const span = provider.getTracer('test').startSpan('RunActivity:sendMail', { attributes: { run_id: 'r', address: 'hanako@example.jp' } });
  span.recordException(new RangeError('550 hanako@example.jp is not known'));
  span.setStatus({ code: 2, message: '550 hanako@example.jp is not known' });
  span.end();

  const [sent] = kept.getFinishedSpans();
  expect(sent?.spanContext()).toEqual(span.spanContext());
  expect(sent?.attributes).toEqual({ run_id: 'r' });
  expect(sent?.events.map(({ attributes }) => attributes)).toEqual([{ 'exception.type': 'RangeError' }]);
  expect(sent?.status).toEqual({ code: 2 });
});
