import type { RequestHandler } from 'express';
import { Histogram, type Registry } from 'prom-client';
import { routeOf } from './route.ts';

/** How long answers take, by route, method and status. Streams and long polls last as long as somebody looks: they are not measured. */
export function httpMetrics(registry: Registry): RequestHandler {
  const durations = new Histogram({
    name: 'tetsuzuki_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer.',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  return (request, response, next) => {
    const began = process.hrtime.bigint();
    response.once('finish', () => {
      if (request.query.wait !== undefined || String(response.getHeader('content-type')).startsWith('text/event-stream')) return;
      const labels = { route: routeOf(request), method: request.method, status: String(response.statusCode) };
      durations.observe(labels, Number(process.hrtime.bigint() - began) / 1e9);
    });
    next();
  };
}
