import { Router } from 'express';
import type { ApiContext } from '../context.ts';

/** `/healthz`: the process lives. `/readyz`: it reaches what it needs. */
export function healthRouter({ database, procedures, log }: ApiContext): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const checks = { database: database.sql`select 1`, temporal: procedures.ready() };
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        try {
          await check;
          return [name, 'ok'] as const;
        } catch (error) {
          log.warn({ err: error }, `${name} is not reached`);
          return [name, 'away'] as const;
        }
      }),
    );
    const ready = results.every(([, result]) => result === 'ok');
    response.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'away', ...Object.fromEntries(results) });
  });
  return router;
}
