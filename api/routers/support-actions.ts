import { Router } from 'express';
import { keyedHash } from '../../codec/keyed-hash.ts';
import { storeAttention } from '../../db/queries/attention.ts';
import { noteSupportAction } from '../../db/queries/audit.ts';
import { isFieldCode } from '../../procedures/fields/field-codes.ts';
import { isProcedureType } from '../../procedures/registry.ts';
import { identifyRequest } from '../answers/request.ts';
import type { ApiContext } from '../context.ts';
import { type SupportAction, supportActionBody, supportActionName, supportActions } from '../contract/support-action.ts';
import { ApiProblem } from '../problem.ts';
import { accessTo, supportOf } from '../sessions/sessions.ts';

/** What support does to a procedure beside deciding reviews, which are steps: the same updates that can be sent from Temporal UI. */
export function supportActionsRouter(api: ApiContext): Router {
  const router = Router();

  router.post('/support/procedures/:id/actions/:action', async (request, response) => {
    const { number: agent } = await supportOf(api, request);
    const { id, type, revision, step, status, who } = await accessTo(api, request, request.params.id, 'reviewer');
    const action = supportActionName.safeParse(request.params.action).data;
    if (!action || !isProcedureType(type)) throw new ApiProblem('not-found');
    const sent = parsed(action, request.body);
    const { updateId, fingerprint } = identifyRequest(request, api.secret, who);
    if (action === 'settle') {
      // An open one says itself when there is nothing to look at any more.
      if (status === 'open') throw new ApiProblem('step-not-open');
      await noteSupportAction(api.database, { procedure: id, revision, step, action, agent, reason: '', at: Date.now() });
      await storeAttention(api.database, id, '');
      response.json({ done: 'settled', step });
      return;
    }
    // An agent's updates keep no fingerprint: under the same key another request is another update, and never gets this one's answer.
    const ofRequest = keyedHash(api.secret, `support/${updateId}/${fingerprint}`);
    response.json(await api.procedures.support({ id, type }, ofRequest, action, { agent, ...sent }));
  });

  return router;
}

function parsed(action: SupportAction, body: unknown): object {
  const sent = body ?? {};
  const answer = supportActions[action].safeParse(sent);
  const known = supportActionBody.safeParse(sent);
  if (answer.success && known.success) return answer.data;
  const { issues } = (answer.success ? known : answer).error ?? { issues: [] };
  const problems = issues.map(({ path, message }) => ({
    pointer: path.map((part) => `/${String(part)}`).join(''),
    code: isFieldCode(message) ? message : ('invalid' as const),
  }));
  throw new ApiProblem('invalid-answer', { problems });
}
