import { context, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { RequestHandler } from 'express';
import { handlingOf } from './handling.ts';
import { routeOf } from './route.ts';

/** A span for each request, named after its route. It begins a trace: what strangers send in `traceparent` is not believed. */
export function httpSpans(): RequestHandler {
  const tracer = trace.getTracer('tetsuzuki-http');
  return (request, response, next) => {
    const span = tracer.startSpan(request.method, { kind: SpanKind.SERVER, root: true });
    response.once('close', () => {
      const route = routeOf(request);
      span.updateName(`${request.method} ${route}`).setAttributes({
        'http.request.method': request.method,
        'http.route': route,
        'http.response.status_code': response.statusCode,
        'request.id': handlingOf(request)?.requestId ?? '',
      });
      if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
    context.with(trace.setSpan(context.active(), span), next);
  };
}
