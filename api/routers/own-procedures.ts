import { Router } from 'express';
import { proceduresOfSession } from '../../db/queries/own-procedures.ts';
import { languageOf } from '../answers/request.ts';
import type { ApiContext } from '../context.ts';
import { customerTokenHash } from '../sessions/sessions.ts';
import { ownProcedureViews } from '../views/own-procedures.ts';

/** The customer's own list: where each of their procedures stands, what it waits for, what may come next. */
export function ownProceduresRouter(api: ApiContext): Router {
  const router = Router();

  router.get('/my/procedures', async (request, response) => {
    const rows = await proceduresOfSession(api.database, customerTokenHash(api, request));
    response.set('Cache-Control', 'no-store').json({ procedures: ownProcedureViews(api, rows, languageOf(request)) });
  });

  return router;
}
