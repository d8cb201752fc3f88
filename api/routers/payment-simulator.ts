import express, { type Request, type Response, Router } from 'express';
import {
  type CardState,
  decideMandate,
  findCardPage,
  moveCardPage,
  pendingMandates,
  type SimulatedCardPage,
} from '../../db/queries/simulated-payments.ts';
import type { Language } from '../../procedures/step.ts';
import { readCardForm } from '../simulator/card-form.ts';
import { cardFormPage, challengePage, confirmPage, mandatesPage, missingPage, outagePage } from '../simulator/pages.ts';
import { style } from '../simulator/style.ts';
import { simulatorWebhooks, type WebhookOptions } from '../simulator/webhooks.ts';

interface SimulatorRouterOptions extends WebhookOptions {
  now?(): Date;
}

type Final = 'registered' | 'refused' | 'abandoned';

/** As a slow provider does. */
const LATE_MS = 20_000;

/** The pages of the simulated payment provider, at `/pay`. For demonstrations only: whoever reaches them decides about mandates. */
export function paymentSimulatorRouter({ now = () => new Date(), ...options }: SimulatorRouterOptions): Router {
  const { database } = options;
  const webhooks = simulatorWebhooks(options);
  const router = Router();
  const body = express.urlencoded({ extended: false, limit: '4kb' });
  // A database that is not there yet says so to the first customer.
  webhooks.tellRest().catch(() => undefined);

  router.get('/pay/style.css', (_request, response) => {
    response.set('Cache-Control', 'max-age=3600').type('css').send(style);
  });

  router.use('/pay', (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });

  router.get('/pay/mandates', async (request, response) => {
    response.type('html').send(mandatesPage(languageOf(request), await pendingMandates(database)));
  });

  router.post('/pay/mandates/:mandate/:decision', async ({ params: { mandate, decision } }, response, next) => {
    if (decision !== 'activate' && decision !== 'fail') return next();
    if (await decideMandate(database, mandate, decision === 'activate' ? 'active' : 'failed'))
      webhooks.tell({ id: mandate, kind: 'mandate' });
    response.redirect(303, '/pay/mandates');
  });

  router.get('/pay/:page', async (request, response) => {
    const page = await pageOf(request, response);
    if (!page) return;
    if (isFinal(page.state)) return response.redirect(303, page.returnUrl);
    const draw = page.state === 'open' ? cardFormPage : page.state === 'challenge' ? challengePage : confirmPage;
    response.type('html').send(draw(page));
  });

  // Every button leads to a GET, here or at the service, so that reloading a page or going back to it sends nothing again.
  router.post('/pay/:page', body, async (request, response) => {
    const page = await pageOf(request, response);
    if (!page) return;
    const card = readCardForm(request.body, now());
    if (page.state === 'open' && !card.ok)
      return response
        .status(422)
        .type('html')
        .send(cardFormPage(page, card.problems, card.typed));
    if (card.ok) await moveCardPage(database, page.id, { from: 'open', to: `entered:${card.behaviour}`, label: card.label });
    response.redirect(303, `/pay/${page.id}`);
  });

  router.post('/pay/:page/change', async (request, response) => {
    const page = await pageOf(request, response);
    if (!page) return;
    if (page.state.startsWith('entered:')) await moveCardPage(database, page.id, { from: page.state, to: 'open', label: null });
    response.redirect(303, `/pay/${page.id}`);
  });

  router.post('/pay/:page/register', async (request, response) => {
    const page = await pageOf(request, response);
    if (!page) return;
    const from = page.state;
    if (from === 'entered:unsteady' && (await moveCardPage(database, page.id, { from, to: 'entered:frictionless' }))) {
      return response.status(503).type('html').send(outagePage(page));
    }
    if (from === 'entered:frictionless') return finish(response, page, 'registered');
    if (from === 'entered:late') return finish(response, page, 'registered', LATE_MS);
    if (from === 'entered:declined') return finish(response, page, 'refused');
    if (from === 'entered:challenge') await moveCardPage(database, page.id, { from, to: 'challenge' });
    response.redirect(303, `/pay/${page.id}`);
  });

  router.post('/pay/:page/challenge', body, async (request, response) => {
    const page = await pageOf(request, response);
    if (!page) return;
    if (page.state === 'challenge') return finish(response, page, request.body?.password === '1234' ? 'registered' : 'refused');
    response.redirect(303, `/pay/${page.id}`);
  });

  router.post('/pay/:page/cancel', async (request, response) => {
    const page = await pageOf(request, response);
    if (!page) return;
    if (isFinal(page.state)) return response.redirect(303, page.returnUrl);
    await finish(response, page, 'abandoned');
  });

  async function pageOf(request: Request<{ page: string }>, response: Response): Promise<SimulatedCardPage | undefined> {
    const page = await findCardPage(database, request.params.page);
    if (!page)
      response
        .status(404)
        .type('html')
        .send(missingPage(languageOf(request)));
    return page;
  }

  async function finish(response: Response, { id, state: from, returnUrl }: SimulatedCardPage, to: Final, tellAfter?: number) {
    const moved = await moveCardPage(database, id, { from, to, ...(to !== 'registered' && { label: null }) });
    if (moved) webhooks.tell({ id, kind: 'card' }, tellAfter);
    // Moved by somebody else meanwhile: shown where it stands now.
    response.redirect(303, moved ? returnUrl : `/pay/${id}`);
  }

  return router;
}

function isFinal(state: CardState): state is Final {
  return state === 'registered' || state === 'refused' || state === 'abandoned';
}

function languageOf(request: Pick<Request, 'acceptsLanguages'>): Language {
  return request.acceptsLanguages(['ja', 'en']) === 'en' ? 'en' : 'ja';
}
