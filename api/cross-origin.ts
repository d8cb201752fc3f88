import type { RequestHandler } from 'express';
import { sameOrigin } from './same-origin.ts';

/**
 * Lets the pages of one other origin act with their visitor's cookies, and nobody else's. For the few paths that need it; all others
 * are for our own pages only.
 */
function crossOrigin(publicUrl: string, other: string | undefined): RequestHandler {
  const allowed = other && new URL(other).origin;
  const ours = sameOrigin(publicUrl);
  return (request, response, next) => {
    response.vary('Origin');
    const origin = request.get('origin');
    if (origin === undefined || origin !== allowed) return ours(request, response, next);
    response.set({ 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Credentials': 'true' });
    if (request.method !== 'OPTIONS') return next();
    response
      .set({
        'Access-Control-Allow-Methods': 'POST',
        'Access-Control-Allow-Headers': 'Content-Type, X-Namespace',
        'Access-Control-Max-Age': '600',
      })
      .status(204)
      .end();
  };
}

/** Which pages may call what: our own, and for the codec the pages of Temporal UI. */
export function callingPages(publicUrl: string, temporalUi: string | undefined): RequestHandler {
  const [ours, withUi] = [sameOrigin(publicUrl), crossOrigin(publicUrl, temporalUi)];
  return (request, response, next) => (request.path.startsWith('/support/codec/') ? withUi : ours)(request, response, next);
}
