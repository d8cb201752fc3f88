import { findCapture } from '../../db/queries/captures.ts';
import type { Intake } from './intake.ts';

/** The picture must be one that was sent in this procedure, and still be there. */
export const capture: Intake<'capture'> = async ({ capture: id }, { api, procedure }) => {
  const stored = await findCapture(api.database, id, procedure.id);
  return stored ? { accepted: { capture: id } } : { problems: [{ pointer: '/capture', code: 'capture-unknown' }] };
};
