import type { Response } from 'express';
import type { ProcedureView } from '../contract/view.ts';
import { APP_SESSION } from '../sessions/sessions.ts';

/** The ETag is the revision: what `If-Match` and `If-None-Match` of the next call name. An app that has just got a session finds it here. */
export function sendView(response: Response, view: ProcedureView): void {
  const session: ProcedureView['session'] = response.locals[APP_SESSION];
  response
    .set('ETag', `"${view.revision}"`)
    .set('Cache-Control', 'no-store')
    .json(session ? { ...view, session } : view);
}
