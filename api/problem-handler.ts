import type { ErrorRequestHandler, Request } from 'express';
import type { BrandId } from '../brands/registry.ts';
import { languageOf } from './answers/request.ts';
import type { ApiContext } from './context.ts';
import type { Problem } from './contract/problem.ts';
import type { ProcedureView } from './contract/view.ts';
import { ApiProblem, problemText } from './problem.ts';
import { show, showStored } from './procedures/show-procedure.ts';
import { accessTo } from './sessions/sessions.ts';
import { fieldErrors } from './views/procedure-view.ts';

/** The one place where anything that went wrong becomes problem+json. */
export function problemHandler(api: ApiContext): ErrorRequestHandler {
  return async (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const problem = asProblem(error);
    if (problem.status >= 500) api.log.error({ err: problem.particulars.cause ?? error, path: request.route?.path }, problem.code);
    const { retryAfterSeconds } = problem.particulars;
    if (retryAfterSeconds) response.set('Retry-After', String(retryAfterSeconds));
    response
      .status(problem.status)
      .type('application/problem+json')
      .set('Cache-Control', 'no-store')
      .json(await body(api, request, problem));
  };
}

async function body(api: ApiContext, request: Request, { code, status, particulars }: ApiProblem): Promise<Problem> {
  const language = languageOf(request);
  const text = problemText(code, language);
  const view = status === 409 || particulars.position ? await currentView(api, request, particulars.position) : undefined;
  const errors = particulars.problems && fieldErrors(particulars.problems, view?.brand ?? ('toyota' satisfies BrandId), language);
  return { type: `/docs/problems#${code}`, title: text, status, code, detail: text, ...(errors && { errors }), ...(view && { view }) };
}

/** A refused answer shows where the procedure stands now, so that the page can go on from there. */
async function currentView(
  api: ApiContext,
  request: Request,
  position: ApiProblem['particulars']['position'],
): Promise<ProcedureView | undefined> {
  // Not from `params`: on the way out of its router a request loses those of its route.
  const [, id] = /^\/v1\/procedures\/([^/?]+)/.exec(request.originalUrl) ?? [];
  if (id === undefined) return undefined;
  try {
    const access = await accessTo(api, request, id);
    const language = languageOf(request);
    return await (position ? show(api, access, position, access.role, language) : showStored(api, id, access.role, language));
  } catch (error) {
    api.log.warn({ err: error }, 'A problem is answered without the view that belongs to it');
    return undefined;
  }
}

/** Body parsers and the router throw errors of their own, which carry a status. */
function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  const status = typeof error === 'object' && error !== null ? Reflect.get(error, 'status') : undefined;
  if (status === 413) return new ApiProblem('body-too-large', { cause: error });
  if (status === 404) return new ApiProblem('not-found', { cause: error });
  if (typeof status === 'number' && status >= 400 && status < 500) return new ApiProblem('malformed-body', { cause: error });
  return isDatabaseAway(error)
    ? new ApiProblem('temporarily-unavailable', { retryAfterSeconds: 2, cause: error })
    : new ApiProblem('internal-error', { cause: error });
}

/** Connection failures of the driver, and Postgres while it starts or stops (class 57). */
function isDatabaseAway(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null ? String(Reflect.get(error, 'code') ?? '') : '';
  return /^(ECONN|EPIPE|ETIMEDOUT|CONNECTION_|CONNECT_TIMEOUT|57P0|08)/.test(code);
}
