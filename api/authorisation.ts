import type { Request, RequestHandler } from 'express';
import type { ApiContext } from './context.ts';
import type { Limit } from './limits.ts';
import { ApiProblem } from './problem.ts';
import { knowsDealerSystem } from './sessions/dealer-system.ts';
import { accessTo, customerSessionOf, dealerStaffOf, staffOf, supportOf } from './sessions/sessions.ts';

/** Who may call a route. Everybody else gets 401 without a session, 403 for the wrong kind of one, 404 for what is not theirs. */
export type Who =
  | 'anybody'
  /** Having the link is the right; a link that is one person's own asks for their sign-in as well (`link-holder.ts`). */
  | 'link-holder'
  /** Anybody for a brand; after another procedure, who had a role in that one (`routers/procedures.ts`, from the body). */
  | 'opener'
  /** Any customer's session, for what is that session's own. */
  | 'customer'
  /** Whoever has a role in the procedure of the path; with `?as=staff` staff of its dealer, with `?as=reviewer` support. */
  | 'participant'
  /** The same, but for staff and support: what a customer does on their own phone. */
  | 'customer-participant'
  | 'staff'
  /** Staff of a dealer, for what belongs to that dealer. */
  | 'dealer-staff'
  | 'support'
  | 'dealer-system'
  /** Whoever can sign the body as the payment provider does (`routers/payments.ts`, from the body as it was sent). */
  | 'payment-provider';

interface Rule {
  readonly who: Who;
  /** What is counted by the caller's address. */
  readonly counted?: Limit;
}

/** Every route of the API, and who may call it. What is not in here is answered to nobody. */
export const apiRoutes: Readonly<Record<string, Rule>> = {
  'POST /v1/links/:token': { who: 'link-holder', counted: 'claims' },
  'DELETE /v1/session': { who: 'customer' },
  'GET /v1/my/procedures': { who: 'customer' },

  'POST /v1/procedures/:type': { who: 'opener', counted: 'openings' },
  'GET /v1/procedures/:id': { who: 'participant' },
  'GET /v1/procedures/:id/events': { who: 'participant' },
  'POST /v1/procedures/:id/steps/:step': { who: 'participant' },
  'POST /v1/procedures/:id/back': { who: 'participant' },
  'POST /v1/procedures/:id/resend': { who: 'participant' },
  'POST /v1/procedures/:id/cancel': { who: 'participant' },
  'POST /v1/procedures/:id/captures': { who: 'customer-participant', counted: 'pictures-by-address' },

  'GET /v1/staff/session/start': { who: 'anybody' },
  'GET /v1/staff/session/callback': { who: 'anybody' },
  'GET /v1/staff/session': { who: 'staff' },
  'DELETE /v1/staff/session': { who: 'anybody' },

  'GET /v1/dealer/contracts': { who: 'dealer-staff' },
  'GET /v1/dealer/events': { who: 'dealer-staff' },
  'POST /v1/dealer/contracts/:id/links': { who: 'dealer-staff' },
  'GET /v1/dealer/customers': { who: 'dealer-staff' },
  'POST /v1/dealer/customers/:id/links': { who: 'dealer-staff' },

  'GET /v1/support/cases': { who: 'support' },
  'GET /v1/support/events': { who: 'support' },
  'POST /v1/support/procedures/:id/actions/:action': { who: 'support' },
  'POST /v1/support/codec/decode': { who: 'support' },
  'POST /v1/support/codec/encode': { who: 'support' },

  'PUT /v1/dealer-system/contracts/:number/registration': { who: 'dealer-system' },
  'POST /v1/webhooks/payments': { who: 'payment-provider' },
  'GET /v1/payments/return/:procedure': { who: 'anybody' },

  'GET /v1/postal-codes/:code': { who: 'anybody', counted: 'postal-codes' },
  'GET /v1/inbox': { who: 'anybody' },
  'GET /v1/inbox/events': { who: 'anybody' },
};

/** Pages and what machines ask that watch: for everybody, also what only demonstrations mount. */
export const openRoutes: readonly string[] = [
  'GET /healthz',
  'GET /readyz',
  'GET /openapi.json',
  'GET /docs',
  'GET /docs/problems',
  'GET /docs/start.js',
  'GET /pay/style.css',
  'GET /pay/mandates',
  'POST /pay/mandates/:mandate/:decision',
  'GET /pay/:page',
  'POST /pay/:page',
  'POST /pay/:page/change',
  'POST /pay/:page/register',
  'POST /pay/:page/challenge',
  'POST /pay/:page/cancel',
  'GET /oidc/style.css',
  'GET /oidc/sign-in/:uid',
  'POST /oidc/sign-in/:uid',
  'GET /^\\/(?!assets\\/).*$/',
];

/** What somebody guesses at with an answer, counted by address beside each guess's own count. */
const guessed = new Map<string, Limit>([
  ['sign-in', 'sign-ins'],
  ['old-sign-in', 'sign-ins'],
  ['email-code', 'codes'],
  ['share-code', 'codes'],
  ['staff-check', 'pins'],
]);

interface Route extends Rule {
  readonly method: string;
  readonly path: RegExp;
}

const routes: readonly Route[] = Object.entries(apiRoutes).map(([name, rule]) => {
  const [method = '', path = ''] = name.split(' ');
  return { ...rule, method, path: new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`) };
});

/** The one place where callers are let in: nothing behind it is reached by anybody whom the table does not name. */
export function authorise(api: ApiContext): RequestHandler {
  return async (request, _response, next) => {
    const found = routeOf(request);
    if (!found) throw new ApiProblem('not-found');
    const { who, counted, values } = found;
    const limit = counted ?? (request.method === 'POST' ? guessed.get(values.step ?? '') : undefined);
    if (limit) await api.limits.count(limit, request.ip ?? '');
    await admit(api, request, who, values.id ?? '');
    next();
  };
}

function routeOf(request: Request): (Rule & { values: Readonly<Record<string, string>> }) | undefined {
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const path = `${request.baseUrl}${request.path}`;
  for (const route of routes) {
    const match = route.method === method && route.path.exec(path);
    if (match) return { ...route, values: match.groups ?? {} };
  }
  return undefined;
}

async function admit(api: ApiContext, request: Request, who: Who, id: string): Promise<void> {
  if (who === 'customer' && !(await customerSessionOf(api, request))) throw new ApiProblem('not-signed-in');
  if (who === 'participant') await accessTo(api, request, id);
  if (who === 'customer-participant') {
    const { role } = await accessTo(api, request, id);
    if (role === 'staff' || role === 'reviewer') throw new ApiProblem('not-yours');
  }
  if (who === 'staff') await staffOf(api, request);
  if (who === 'dealer-staff') await dealerStaffOf(api, request);
  if (who === 'support') await supportOf(api, request);
  if (who === 'dealer-system' && !knowsDealerSystem(api, request)) throw new ApiProblem('not-signed-in');
}
