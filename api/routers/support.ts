import { createSession } from 'better-sse';
import { Router } from 'express';
import { supportCases } from '../../db/queries/support-cases.ts';
import { languageOf } from '../answers/request.ts';
import type { ApiContext } from '../context.ts';
import { supportOf } from '../sessions/sessions.ts';
import { supportCaseViews } from '../views/support-case-views.ts';

/** Support agents: what waits for them, of all dealers and brands. */
export function supportRouter(api: ApiContext): Router {
  const router = Router();

  router.get('/support/cases', async (request, response) => {
    await supportOf(api, request);
    response
      .set('Cache-Control', 'no-store')
      .json({ cases: supportCaseViews(await supportCases(api.database), languageOf(request), api.temporalUiUrl) });
  });

  router.get('/support/events', async (request, response) => {
    await supportOf(api, request);
    const language = languageOf(request);
    const stream = await createSession(request, response);
    const tell = oneAtATime(async () => {
      const cases = supportCaseViews(await supportCases(api.database), language, api.temporalUiUrl);
      if (stream.isConnected) stream.push({ cases }, 'cases');
    });
    const tellSafely = () => void tell().catch((error) => api.log.warn({ err: error }, 'A support agent could not be told'));
    stream.once('disconnected', api.feed.onAnyProcedure(tellSafely));
    tellSafely();
  });

  return router;
}

/** Every procedure's every step moves this list: whatever comes in while it is read is read together, afterwards. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let busy = false;
  let again = false;
  return async () => {
    again = true;
    if (busy) return;
    busy = true;
    try {
      while (again) {
        again = false;
        await work();
      }
    } finally {
      busy = false;
    }
  };
}
