import { fileURLToPath } from 'node:url';
import express, { type Express, type RequestHandler } from 'express';
import { pinoHttp } from 'pino-http';
import { handling, handlingOf, identifyRequests } from '../observability/handling.ts';
import { authorise } from './authorisation.ts';
import type { ApiContext } from './context.ts';
import { callingPages } from './cross-origin.ts';
import { ApiProblem } from './problem.ts';
import { problemHandler } from './problem-handler.ts';
import { capturesRouter } from './routers/captures.ts';
import { codecRouter } from './routers/codec.ts';
import { customerSessionRouter } from './routers/customer-session.ts';
import { dealerRouter } from './routers/dealer.ts';
import { dealerCustomersRouter } from './routers/dealer-customers.ts';
import { dealerSystemRouter } from './routers/dealer-system.ts';
import { docsRouter } from './routers/docs.ts';
import { followingRouter } from './routers/following.ts';
import { healthRouter } from './routers/health.ts';
import { inboxRouter } from './routers/inbox.ts';
import { linksRouter } from './routers/links.ts';
import { ownProceduresRouter } from './routers/own-procedures.ts';
import { paymentSimulatorRouter } from './routers/payment-simulator.ts';
import { paymentsRouter } from './routers/payments.ts';
import { postalCodesRouter } from './routers/postal-codes.ts';
import { proceduresRouter } from './routers/procedures.ts';
import { staffSessionRouter } from './routers/staff-session.ts';
import { supportRouter } from './routers/support.ts';
import { supportActionsRouter } from './routers/support-actions.ts';
import { securityHeaders } from './security-headers.ts';

const pages = fileURLToPath(new URL('../web/dist', import.meta.url));

/** The whole HTTP side, as a function of what it depends on. */
export function createApp(api: ApiContext): Express {
  const app = express();
  app.disable('x-powered-by').set('trust proxy', api.trustedProxies).set('etag', false);
  app.use(securityHeaders(api.publicUrl));
  app.use(identifyRequests());
  app.use(healthRouter(api));
  if (api.observers?.length) app.use([...api.observers]);
  app.use(
    pinoHttp({
      logger: api.log,
      genReqId: (request: object) => handlingOf(request)?.requestId ?? '',
      // A caller who hung up is told of outside of the request's context.
      customProps: (request: object) => (handling() ? {} : { ...handlingOf(request) }),
      customLogLevel: logLevel,
      serializers: { req: withoutPersonalData, res: ({ statusCode }) => ({ statusCode }) },
    }),
  );

  app.use(async (request, _response, next) => {
    await api.limits.count('requests', request.ip ?? '');
    next();
  });
  const v1 = express.Router();
  v1.use(callingPages(api.publicUrl, api.temporalUiUrl), authorise(api));
  // With bodies of their own.
  v1.use(codecRouter(api), capturesRouter(api), paymentsRouter(api));
  v1.use(express.json({ limit: '100kb' }));
  v1.use(
    linksRouter(api),
    proceduresRouter(api),
    followingRouter(api),
    staffSessionRouter(api),
    customerSessionRouter(api),
    dealerRouter(api),
    dealerCustomersRouter(api),
    postalCodesRouter(api),
    ownProceduresRouter(api),
  );
  v1.use(supportRouter(api), supportActionsRouter(api), dealerSystemRouter(api));
  if (api.showInbox) v1.use(inboxRouter(api));
  v1.use(() => {
    throw new ApiProblem('not-found');
  });
  app.use('/v1', v1);
  app.use(docsRouter());
  if (api.staffIssuer.pages) app.use('/oidc', staffSignInLimit(api), api.staffIssuer.pages);
  if (api.paymentSimulator) app.use(paymentSimulatorRouter({ ...api, ...api.paymentSimulator }));

  app.use(express.static(pages, { index: false, maxAge: '1h' }));
  app.get(/^\/(?!assets\/).*$/, (_request, response) => response.set('Cache-Control', 'no-cache').sendFile('index.html', { root: pages }));
  app.use(problemHandler(api));
  return app;
}

/** Passwords tried at one number after another. */
function staffSignInLimit({ limits }: ApiContext): RequestHandler {
  return async (request, _response, next) => {
    if (request.method === 'POST' && request.path.startsWith('/sign-in/')) await limits.count('staff-sign-ins', request.ip ?? '');
    next();
  };
}

const logLevel = (_request: unknown, response: { statusCode: number }, error?: Error) =>
  error || response.statusCode >= 500 ? ('error' as const) : ('debug' as const);

/** Paths of links are secrets, a postal code was typed, and bodies and headers hold what people typed: none of it is logged. */
function withoutPersonalData({ id, method, url }: { id: unknown; method: string; url: string }) {
  return { id, method, url: url.split('?', 1)[0]?.replace(/^(\/(?:v1\/links|l|v1\/postal-codes|oidc\/sign-in|oidc\/auth)\/).*/, '$1…') };
}
