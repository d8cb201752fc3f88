import { createSession } from 'better-sse';
import { Router } from 'express';
import { z } from 'zod';
import { findProcedure } from '../../db/queries/procedures.ts';
import { languageOf, revisionOf } from '../answers/request.ts';
import type { ApiContext } from '../context.ts';
import { ApiProblem } from '../problem.ts';
import { showStored } from '../procedures/show-procedure.ts';
import { accessTo } from '../sessions/sessions.ts';
import { sendView } from './send-view.ts';

export const LONGEST_WAIT_SECONDS = 30;
const waiting = z
  .string()
  .regex(/^\d{1,2}$/)
  .transform(Number)
  .pipe(z.int().max(LONGEST_WAIT_SECONDS))
  .default(0);

/** Looking at a procedure: once, when it moves, or as a stream. */
export function followingRouter(api: ApiContext): Router {
  const router = Router();

  router.get('/procedures/:id', async (request, response) => {
    const { id, role } = await accessTo(api, request, request.params.id);
    const seen = revisionOf(request, 'if-none-match');
    const { data: wait } = waiting.safeParse(request.query.wait);
    if (wait === undefined) throw new ApiProblem('malformed-body');
    if (seen !== undefined && wait > 0) await moved(api, id, seen, wait, (stop) => response.once('close', stop));
    if (response.destroyed) return;
    const view = await showStored(api, id, role, languageOf(request));
    if (seen === view.revision) response.status(304).set('ETag', `"${view.revision}"`).set('Cache-Control', 'no-store').end();
    else sendView(response, view);
  });

  router.get('/procedures/:id/events', async (request, response) => {
    const { id, role } = await accessTo(api, request, request.params.id);
    const language = languageOf(request);
    const stream = await createSession(request, response);
    let sent = 0;
    const look = async () => {
      const view = await showStored(api, id, role, language);
      if (view.revision <= sent || !stream.isConnected) return;
      sent = view.revision;
      stream.push(view, 'view', String(view.revision));
    };
    const lookSafely = () => void look().catch((error) => api.log.warn({ err: error, procedure: id }, 'A follower could not be told'));
    // Following first, then looking: a move in between is not missed.
    const leave = api.feed.onProcedure(id, lookSafely);
    stream.once('disconnected', leave);
    lookSafely();
  });

  return router;
}

/** Resolves when the procedure has moved past `seen`, when the time is over, or when the caller has gone. */
async function moved(api: ApiContext, id: string, seen: number, seconds: number, onClose: (stop: () => void) => void): Promise<void> {
  const { promise, resolve, reject } = settleable();
  const timer = setTimeout(resolve, seconds * 1000);
  const look = () => findProcedure(api.database, id).then((row) => (row && row.revision > seen ? resolve() : undefined), reject);
  const leave = api.feed.onProcedure(id, look);
  onClose(resolve);
  look();
  try {
    await promise;
  } finally {
    clearTimeout(timer);
    leave();
  }
}

/** Node 20 has no `Promise.withResolvers`. */
function settleable() {
  let resolve: () => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<void>((resolved, rejected) => {
    resolve = resolved;
    reject = rejected;
  });
  return { promise, resolve, reject };
}
