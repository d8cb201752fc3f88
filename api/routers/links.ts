import { Router } from 'express';
import { findProcedure } from '../../db/queries/procedures.ts';
import { isProcedureType } from '../../procedures/registry.ts';
import { languageOf } from '../answers/request.ts';
import type { ApiContext } from '../context.ts';
import { readLink } from '../links.ts';
import { ApiProblem } from '../problem.ts';
import { openForContract } from '../procedures/open-procedure.ts';
import { show } from '../procedures/show-procedure.ts';
import { grant } from '../sessions/sessions.ts';
import { sendView } from './send-view.ts';

/** Claiming a QR code's link: the browser gets a role in the procedure, which is opened or gone on with. */
export function linksRouter(api: ApiContext): Router {
  const router = Router();

  router.post('/links/:token', async (request, response) => {
    const link = await readLink(api, request.params.token);
    if (!link.contractId || !isProcedureType(link.procedureType)) throw new ApiProblem('link-unknown');
    const language = languageOf(request);
    const { id, position } = await openForContract(api, link.procedureType, link.contractId, language);
    await grant(api, request, response, id, link.role);
    const procedure = await findProcedure(api.database, id);
    if (!procedure) throw new ApiProblem('link-unknown');
    response.location(`/v1/procedures/${id}`);
    sendView(response, await show(api, procedure, position, link.role, language));
  });

  return router;
}
