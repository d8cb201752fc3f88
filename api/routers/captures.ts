import express, { Router } from 'express';
import { checkImage } from '../../adapters/id-card-reading/image.ts';
import { storeCapture } from '../../db/queries/captures.ts';
import type { ApiContext } from '../context.ts';
import { ApiProblem } from '../problem.ts';
import { accessTo } from '../sessions/sessions.ts';

/** Pictures of ID cards: turned upright, stripped of where they were taken, sealed, and gone once read. */
export function capturesRouter(api: ApiContext): Router {
  const router = Router();

  router.post('/procedures/:id/captures', express.raw({ type: () => true, limit: '10mb' }), async (request, response) => {
    const { id, role } = await accessTo(api, request, request.params.id);
    if (role === 'staff') throw new ApiProblem('not-yours');
    const checked = await checkImage(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
    if (checked.kind === 'not-an-image')
      throw new ApiProblem('not-an-image', { problems: [{ pointer: '/capture', code: 'capture-not-an-image' }] });
    if (checked.kind === 'too-small')
      throw new ApiProblem('invalid-answer', { problems: [{ pointer: '/capture', code: 'capture-too-small' }] });
    const capture = crypto.randomUUID();
    await storeCapture(api.database, capture, id, api.keyRing.seal(checked.image));
    response.status(201).json({ capture });
  });

  return router;
}
