import express, { Router } from 'express';
import { z } from 'zod';
import { lastCardPage } from '../../db/queries/payment-pages.ts';
import type { ApiContext } from '../context.ts';
import { settleCardPage, settleMandate } from '../payments/settle.ts';
import { ApiProblem } from '../problem.ts';

/** What the payment provider calls, and where it sends the customer's browser back to. Both only say that something has moved. */
export function paymentsRouter(api: ApiContext): Router {
  const router = Router();

  // The signature is over the body as it was sent.
  router.post('/webhooks/payments', express.raw({ type: () => true, limit: '100kb' }), async (request, response) => {
    const event = api.payments.readEvent(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0), request.headers);
    if (event.kind === 'bad-signature') throw new ApiProblem('bad-signature');
    if (event.kind === 'card-page') await settleCardPage(api, event.page);
    if (event.kind === 'mandate') await settleMandate(api, event.mandate);
    response.status(200).json({});
  });

  router.get('/payments/return/:procedure', async (request, response) => {
    const { data: id } = z.uuid().safeParse(request.params.procedure);
    if (!id) throw new ApiProblem('not-found');
    const last = await lastCardPage(api.database, id);
    if (!last) throw new ApiProblem('not-found');
    // What cannot be read now is told by the webhook: the customer is not kept waiting for it.
    await settleCardPage(api, last.page).catch((error) => api.log.warn({ err: error }, 'A card page could not be settled on return'));
    response.set('Cache-Control', 'no-store').redirect(303, `/p/${id}`);
  });

  return router;
}
