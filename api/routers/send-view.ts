import type { Response } from 'express';
import type { ProcedureView } from '../contract/view.ts';

/** The ETag is the revision: what `If-Match` and `If-None-Match` of the next call name. */
export function sendView(response: Response, view: ProcedureView): void {
  response.set('ETag', `"${view.revision}"`).set('Cache-Control', 'no-store').json(view);
}
