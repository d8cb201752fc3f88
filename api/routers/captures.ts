import { createHash } from 'node:crypto';
import express, { Router } from 'express';
import { checkImage } from '../../adapters/id-card-reading/image.ts';
import { keyedUuid } from '../../codec/keyed-hash.ts';
import { storeCapture } from '../../db/queries/captures.ts';
import { idempotencyKeyOf } from '../answers/request.ts';
import type { ApiContext } from '../context.ts';
import { ApiProblem } from '../problem.ts';
import { accessTo } from '../sessions/sessions.ts';

/** Pictures of ID cards: turned upright, stripped of where they were taken, sealed, and gone once read. */
export function capturesRouter(api: ApiContext): Router {
  const router = Router();

  router.post('/procedures/:id/captures', express.raw({ type: () => true, limit: '10mb' }), async (request, response) => {
    const { id, who } = await accessTo(api, request, request.params.id);
    await api.limits.count('pictures', id);
    const picture: Buffer = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const checked = await checkImage(picture);
    if (checked.kind === 'not-an-image')
      throw new ApiProblem('not-an-image', { problems: [{ pointer: '/capture', code: 'capture-not-an-image' }] });
    if (checked.kind === 'too-small')
      throw new ApiProblem('invalid-answer', { problems: [{ pointer: '/capture', code: 'capture-too-small' }] });
    const capture = captureId(api.secret, idempotencyKeyOf(request), `${who}/${id}`, picture);
    await storeCapture(api.database, capture, id, api.keyRing.seal(checked.image));
    response.status(201).json({ capture });
  });

  return router;
}

/** The same key and picture again is the same capture; without a key every picture is a new one. */
function captureId(secret: string, key: string | undefined, by: string, picture: Buffer): string {
  if (key === undefined) return crypto.randomUUID();
  const content = createHash('sha256').update(picture).digest('base64url');
  return keyedUuid(secret, `capture/${by}/${key}/${content}`);
}
