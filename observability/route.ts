import type { Request } from 'express';

/** Which route answered, as its pattern: a path itself holds ids, links and postal codes. For requests that have been routed. */
export function routeOf(request: Request): string {
  const { pathname } = new URL(request.originalUrl, 'http://localhost');
  const path: unknown = request.route?.path;
  // On the way out of its router a failed request loses where that is mounted.
  if (typeof path === 'string') return `${pathname.startsWith('/v1/') ? '/v1' : ''}${path}`;
  if (path !== undefined) return 'page';
  return pathname.startsWith('/assets/') ? 'asset' : 'none';
}
