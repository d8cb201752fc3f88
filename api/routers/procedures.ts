import { type Request, Router } from 'express';
import { z } from 'zod';
import { isBrandId } from '../../brands/registry.ts';
import { keyedUuid } from '../../codec/keyed-hash.ts';
import type { Access } from '../../db/queries/access.ts';
import { isProcedureType, type ProcedureType } from '../../procedures/registry.ts';
import { answerStep } from '../answers/answer-step.ts';
import { idempotencyKeyOf, identifyRequest, languageOf, revisionOf } from '../answers/request.ts';
import type { ApiContext } from '../context.ts';
import type { Origin } from '../openings/opening.ts';
import { ApiProblem } from '../problem.ts';
import { goingOn } from '../procedures/go-on.ts';
import { openProcedure } from '../procedures/open-procedure.ts';
import { show } from '../procedures/show-procedure.ts';
import { accessTo, customerHashOf, grant } from '../sessions/sessions.ts';
import { sendView } from './send-view.ts';

/** Anybody opens some procedures for a brand; others come after one that has ended, on the same phone. */
export const opening = z.union([z.object({ after: z.uuid() }), z.object({ brand: z.string().refine(isBrandId, 'brand') })]);

async function originOf(api: ApiContext, request: Request, type: ProcedureType, body: z.infer<typeof opening>): Promise<Origin> {
  if ('brand' in body) {
    if (!isBrandId(body.brand)) throw new ApiProblem('malformed-body');
    return { kind: 'anybody', brand: body.brand };
  }
  const { role } = await accessTo(api, request, body.after);
  return goingOn(api, body.after, role, type);
}

/** Opening a procedure, answering its steps, going back, sending again, stopping. */
export function proceduresRouter(api: ApiContext): Router {
  const router = Router();
  const limited = async <T>(sends: boolean, procedure: string, send: () => Promise<T>): Promise<T> => {
    if (sends) await api.limits.check('mails', procedure);
    const sent = await send();
    if (sends) await api.limits.note('mails', procedure);
    return sent;
  };

  router.post('/procedures/:type', async (request, response) => {
    const { type } = request.params;
    const body = opening.safeParse(request.body);
    if (!isProcedureType(type)) throw new ApiProblem('not-found');
    if (!body.success) throw new ApiProblem('malformed-body');
    const language = languageOf(request);
    const session = customerHashOf(api, request);
    if (session) await api.limits.count('openings-of-session', session);
    const origin = await originOf(api, request, type, body.data);
    const { procedure, position, role } = await openProcedure(api, type, origin, language, idFor(api, request));
    await grant(api, request, response, procedure.id, role);
    response.status(201).location(`/v1/procedures/${procedure.id}`);
    sendView(response, await show(api, procedure, position, role, language));
  });

  router.post('/procedures/:id/steps/:step', async (request, response) => {
    const access = await accessTo(api, request, request.params.id);
    const { updateId, ...doing } = doingOf(api, request, access);
    const { step } = request.params;
    const position = await limited(step === 'email', access.id, () =>
      answerStep(api, access, { ...doing, updateId, step, body: request.body }),
    );
    sendView(response, await show(api, access, position, access.role, doing.language));
  });

  for (const move of ['back', 'resend', 'cancel'] as const) {
    router.post(`/procedures/:id/${move}`, async (request, response) => {
      const access = await accessTo(api, request, request.params.id);
      const { updateId, ...doing } = doingOf(api, request, access);
      const { position } = await limited(move === 'resend', access.id, () =>
        api.procedures[move](access, updateId, { ...doing, by: access.role }),
      );
      sendView(response, await show(api, access, position, access.role, doing.language));
    });
  }

  return router;
}

/** Who opens a procedure has no session yet: a key that cannot be guessed stands for it, any other makes a new procedure each time. */
const UNGUESSABLE = 20;

function idFor({ secret }: ApiContext, request: Request): string {
  const key = idempotencyKeyOf(request) ?? '';
  return key.length < UNGUESSABLE ? crypto.randomUUID() : keyedUuid(secret, `open/${request.path}/${key}/${JSON.stringify(request.body)}`);
}

function doingOf(api: ApiContext, request: Request, { who }: Access) {
  const revision = revisionOf(request);
  return { who, language: languageOf(request), ...identifyRequest(request, api.secret, who), ...(revision !== undefined && { revision }) };
}
