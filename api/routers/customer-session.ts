import { Router } from 'express';
import type { ApiContext } from '../context.ts';
import { closeCustomerSession } from '../sessions/sessions.ts';

/** The customer's own session, of a browser or an app. */
export function customerSessionRouter(api: ApiContext): Router {
  const router = Router();
  router.delete('/session', async (request, response) => {
    await closeCustomerSession(api, request, response);
    response.status(204).end();
  });
  return router;
}
