import { createSession } from 'better-sse';
import { Router } from 'express';
import { recentMessages } from '../../db/queries/mails.ts';
import type { ApiContext } from '../context.ts';

/** The embedded mail inbox. Mounted in demonstrations only. */
export function inboxRouter(api: ApiContext): Router {
  const router = Router();
  const messages = async () => ({
    messages: (await recentMessages(api.database)).map(({ id, to, subject, text, receivedAt }) => ({ id, to, subject, text, receivedAt })),
  });

  router.get('/inbox', async (_request, response) => {
    response.json(await messages());
  });

  router.get('/inbox/events', async (request, response) => {
    const stream = await createSession(request, response);
    const tell = () =>
      void messages().then(
        (all) => stream.isConnected && stream.push(all, 'messages'),
        (error) => api.log.warn({ err: error }, 'The inbox page could not be told'),
      );
    stream.once('disconnected', api.feed.onInbox(tell));
    tell();
  });

  return router;
}
