import type { RequestHandler } from 'express';
import { ApiProblem } from './problem.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What browsers say of requests that no page of somebody else's has made. */
const OWN = new Set(['same-origin', 'none']);

/**
 * A page of somebody else's must not act with our visitors' cookies, on any route that changes something. Browsers say where a request
 * comes from, by `Sec-Fetch-Site` and by `Origin`; apps say nothing, and have no cookies to borrow. Where there is an `Authorization`
 * no cookie is looked at, so there is nothing to protect.
 */
export function sameOrigin(publicUrl: string): RequestHandler {
  const own = new URL(publicUrl).host;
  return (request, _response, next) => {
    const [origin, site] = [request.get('origin'), request.get('sec-fetch-site')];
    const foreign =
      (origin !== undefined && hostOf(origin) !== own && hostOf(origin) !== request.get('host')) || (site !== undefined && !OWN.has(site));
    const borrows = !SAFE.has(request.method) && request.get('authorization') === undefined;
    next(foreign && borrows ? new ApiProblem('not-yours') : undefined);
  };
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
