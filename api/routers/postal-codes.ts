import { Router } from 'express';
import type { ApiContext } from '../context.ts';
import { ApiProblem } from '../problem.ts';

/** Address fill-in. An unknown code is no error: companies have codes of their own, and type their address. */
export function postalCodesRouter(api: ApiContext): Router {
  const router = Router();
  router.get('/postal-codes/:code', async (request, response) => {
    if (!/^\d{7}$/.test(request.params.code)) throw new ApiProblem('not-found');
    const result = await api.postalCodes.find(request.params.code);
    response.set('Cache-Control', 'public, max-age=86400').json({ addresses: result.kind === 'found' ? result.addresses : [] });
  });
  return router;
}
