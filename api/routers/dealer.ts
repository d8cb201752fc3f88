import { createSession } from 'better-sse';
import { Router } from 'express';
import QRCode from 'qrcode';
import { keyedHash } from '../../codec/keyed-hash.ts';
import { contractsOfDealer, findContract } from '../../db/queries/contracts.ts';
import { idempotencyKeyOf, languageOf } from '../answers/request.ts';
import type { ApiContext } from '../context.ts';
import { makeShownLink } from '../links.ts';
import { ApiProblem } from '../problem.ts';
import { dealerStaffOf } from '../sessions/sessions.ts';
import { contractViews } from '../views/contract-views.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The dealer's terminal: contracts of the own dealer, where their procedures stand, QR codes. */
export function dealerRouter(api: ApiContext): Router {
  const router = Router();

  router.get('/dealer/contracts', async (request, response) => {
    const { dealerId } = await dealerStaffOf(api, request);
    response.json({ contracts: contractViews(await contractsOfDealer(api.database, dealerId), languageOf(request)) });
  });

  router.get('/dealer/events', async (request, response) => {
    const { dealerId } = await dealerStaffOf(api, request);
    const language = languageOf(request);
    const stream = await createSession(request, response);
    const tell = () =>
      void contractsOfDealer(api.database, dealerId).then(
        (contracts) => stream.isConnected && stream.push({ contracts: contractViews(contracts, language) }, 'contracts'),
        (error) => api.log.warn({ err: error }, 'A terminal could not be told'),
      );
    stream.once('disconnected', api.feed.onDealer(dealerId, tell));
    tell();
  });

  router.post('/dealer/contracts/:id/links', async (request, response) => {
    const { dealerId, id: who } = await dealerStaffOf(api, request);
    const { id } = request.params;
    await api.limits.count('links-of-staff', who);
    const key = idempotencyKeyOf(request);
    const token = key && keyedHash(api.secret, `link-token/${who}/${id}/${key}`);
    const contract = UUID.test(id) ? await findContract(api.database, id) : undefined;
    if (contract?.dealerId !== dealerId) throw new ApiProblem('not-found');
    const { url, expiresAt } = await makeShownLink(api, id, token);
    response.status(201).json({ url, qr: await QRCode.toString(url, { type: 'svg', margin: 2 }), expiresAt: expiresAt.toISOString() });
  });

  return router;
}
