import type { RequestHandler } from 'express';
import { ApiProblem } from './problem.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A page of somebody else's must not act with our visitors' cookies. Browsers say where a request comes from; apps send no
 * Origin, and have no cookies to borrow.
 */
export function sameOrigin(publicUrl: string): RequestHandler {
  const own = new URL(publicUrl).host;
  return (request, _response, next) => {
    const origin = request.get('origin');
    const foreign = origin !== undefined && hostOf(origin) !== own && hostOf(origin) !== request.get('host');
    next(foreign && !SAFE.has(request.method) ? new ApiProblem('not-yours') : undefined);
  };
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
