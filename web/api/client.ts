import createClient from 'openapi-fetch';
import { currentLanguage } from '../language.ts';
import type { CancelReason, paths, SupportAction } from './contract.ts';
import { newIdempotencyKey } from './idempotency-key.ts';
import { failureOf, type Outcome } from './outcome.ts';

/** Longer than the server's own deadlines: only a dead connection comes to this. */
const deadline = 40_000;

/** `AbortSignal.any` would be shorter; phones of 2022 do not know it. */
function fetchWithDeadline(request: Request): Promise<Response> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  const timer = setTimeout(stop, deadline);
  request.signal.addEventListener('abort', stop);
  request.headers.set('Accept-Language', currentLanguage());
  return fetch(request, { signal: controller.signal }).finally(() => clearTimeout(timer));
}

const http = createClient<paths>({ baseUrl: '/v1', fetch: fetchWithDeadline });

async function outcomeOf<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<Outcome<T>> {
  try {
    const { data, error, response } = await call;
    if (data !== undefined) return { kind: 'done', value: data };
    return failureOf(response.status, response.headers.get('Retry-After'), error);
  } catch (fault) {
    // `fetch` throws a TypeError without a network and an abort at the deadline; anything else is a fault of ours.
    if (fault instanceof TypeError || fault instanceof DOMException) return { kind: 'away' };
    throw fault;
  }
}

const etag = (revision: number) => `"${revision}"`;
const keyed = (key: string) => ({ 'Idempotency-Key': key });

/** With address and password when the link is one person's own. */
export const claimLink = (token: string, key: string, login?: { email: string; password: string }) =>
  outcomeOf(http.POST('/links/{token}', { params: { path: { token } }, headers: keyed(key), ...(login && { body: login }) }));

export type ProcedureType = paths['/procedures/{type}']['post']['parameters']['path']['type'];

/** For a brand, or after a procedure that has ended on this phone. */
export const openProcedure = (type: ProcedureType, from: { brand: string } | { after: string }, key: string) =>
  outcomeOf(http.POST('/procedures/{type}', { params: { path: { type } }, headers: keyed(key), body: from }));

export const readOwnProcedures = () => outcomeOf(http.GET('/my/procedures'));

/** At a terminal a browser may also hold a customer's cookie: then it says as whom it acts. */
export type As = 'staff' | 'reviewer';
const asked = (as: As | undefined) => (as ? { as } : {});

export const readProcedure = (id: string, as?: As) =>
  outcomeOf(http.GET('/procedures/{id}', { params: { path: { id }, query: asked(as) } }));

/** Held by the server until the revision changes. A 304 comes back as a problem with that status. */
export const awaitProcedure = (id: string, revision: number, signal: AbortSignal, as?: As) =>
  outcomeOf(
    http.GET('/procedures/{id}', {
      params: { path: { id }, query: { wait: 25, ...asked(as) }, header: { 'If-None-Match': etag(revision) } },
      signal,
    }),
  );

/** What a request about an open step must name: the procedure, the revision that was seen, and the key of the press. */
export interface Press {
  readonly id: string;
  readonly revision: number;
  readonly key: string;
  readonly as?: As | undefined;
}

const current = ({ revision, key }: Press) => ({ 'If-Match': etag(revision), 'Idempotency-Key': key });

export const answerStep = (press: Press, step: string, body: Record<string, unknown>) =>
  outcomeOf(
    http.POST('/procedures/{id}/steps/{step}', {
      params: { path: { id: press.id, step }, query: asked(press.as) },
      headers: current(press),
      body,
    }),
  );

export const goBack = (press: Press) =>
  outcomeOf(http.POST('/procedures/{id}/back', { params: { path: { id: press.id }, query: asked(press.as) }, headers: current(press) }));

export const sendAgain = (press: Press) =>
  outcomeOf(http.POST('/procedures/{id}/resend', { params: { path: { id: press.id }, query: asked(press.as) }, headers: current(press) }));

export const cancelProcedure = (press: Press) =>
  outcomeOf(http.POST('/procedures/{id}/cancel', { params: { path: { id: press.id }, query: asked(press.as) }, headers: current(press) }));

export const findAddresses = (code: string) => outcomeOf(http.GET('/postal-codes/{code}', { params: { path: { code } } }));

export const readStaffSession = () => outcomeOf(http.GET('/staff/session'));

export async function signOutStaff(): Promise<void> {
  await http.DELETE('/staff/session', { headers: keyed(newIdempotencyKey()) });
}

export const readContracts = () => outcomeOf(http.GET('/dealer/contracts'));

export const openLink = (contract: string, key: string) =>
  outcomeOf(http.POST('/dealer/contracts/{id}/links', { params: { path: { id: contract } }, headers: keyed(key) }));

export const readCustomers = () => outcomeOf(http.GET('/dealer/customers'));

export const openDealerLink = (customer: string, key: string) =>
  outcomeOf(http.POST('/dealer/customers/{id}/links', { params: { path: { id: customer } }, headers: keyed(key) }));

export const readCases = () => outcomeOf(http.GET('/support/cases'));

export const actForSupport = (id: string, action: SupportAction, body: { days?: number; reason?: CancelReason }, key: string) =>
  outcomeOf(http.POST('/support/procedures/{id}/actions/{action}', { params: { path: { id, action } }, headers: keyed(key), body }));

export const readInbox = () => outcomeOf(http.GET('/inbox'));
