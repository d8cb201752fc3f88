import { Router } from 'express';
import type { LinkRow } from '../../db/queries/links.ts';
import { findProcedure } from '../../db/queries/procedures.ts';
import { isProcedureType, type ProcedureType } from '../../procedures/registry.ts';
import type { Language } from '../../procedures/step.ts';
import { languageOf } from '../answers/request.ts';
import type { ApiContext } from '../context.ts';
import { claim } from '../link-claim.ts';
import { readLink } from '../links.ts';
import { ApiProblem } from '../problem.ts';
import { arrive } from '../procedures/arrive.ts';
import { openProcedure } from '../procedures/open-procedure.ts';
import { show, showStored } from '../procedures/show-procedure.ts';
import { sendView } from './send-view.ts';

/** Claiming a link of a QR code, a mail or an SMS: the browser gets a role in the procedure, which is opened, joined or gone on with. */
export function linksRouter(api: ApiContext): Router {
  const router = Router();

  router.post('/links/:token', async (request, response) => {
    const link = await readLink(api, request.params.token);
    if (!isProcedureType(link.procedureType)) throw new ApiProblem('link-unknown');
    const language = languageOf(request);
    const { session, grant } = await claim(api, request, response, request.params.token, link);
    if (link.procedureId) {
      await grant(link.procedureId, link.role);
      const arrived = await arrive(api, link.procedureId, link.role, session, language);
      response.location(`/v1/procedures/${link.procedureId}`);
      return sendView(response, arrived ?? (await showStored(api, link.procedureId, link.role, language)));
    }
    const { procedure, position, role } = await open(api, link, link.procedureType, language);
    await grant(procedure.id, role);
    const row = await findProcedure(api.database, procedure.id);
    response.location(`/v1/procedures/${procedure.id}`);
    sendView(response, await show(api, row ?? procedure, position, role, language));
  });

  return router;
}

async function open(api: ApiContext, link: LinkRow, type: ProcedureType, language: Language) {
  if (link.contractId) return openProcedure(api, type, { kind: 'contract', contractId: link.contractId }, language);
  const before = link.afterId ? await findProcedure(api.database, link.afterId) : undefined;
  if (!before) throw new ApiProblem('link-unknown');
  return openProcedure(api, type, { kind: 'after', procedure: before, role: link.role }, language);
}
