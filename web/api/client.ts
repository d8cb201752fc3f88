import createClient from 'openapi-fetch';
import { currentLanguage } from '../language.ts';
import type { paths } from './contract.ts';
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

const http = createClient<paths>({ fetch: fetchWithDeadline });

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

export const claimLink = (token: string, key: string) =>
  outcomeOf(http.POST('/v1/links/{token}', { params: { path: { token }, header: keyed(key) } }));

export const startAccountRegistration = (brand: string, key: string) =>
  outcomeOf(http.POST('/v1/procedures/account-registration', { params: { header: keyed(key) }, body: { brand } }));

const asked = (as: 'staff' | undefined) => (as ? { as } : {});

export const readProcedure = (id: string, as?: 'staff') =>
  outcomeOf(http.GET('/v1/procedures/{id}', { params: { path: { id }, query: asked(as) } }));

/** Held by the server until the revision changes. A 304 comes back as a problem with that status. */
export const awaitProcedure = (id: string, revision: number, signal: AbortSignal, as?: 'staff') =>
  outcomeOf(
    http.GET('/v1/procedures/{id}', {
      params: { path: { id }, query: { wait: 25, ...asked(as) }, header: { 'If-None-Match': etag(revision) } },
      signal,
    }),
  );

/** What a request about an open step must name: the procedure, the revision that was seen, and the key of the press. */
export interface Press {
  readonly id: string;
  readonly revision: number;
  readonly key: string;
  readonly as?: 'staff' | undefined;
}

const current = ({ revision, key }: Press) => ({ 'If-Match': etag(revision), 'Idempotency-Key': key });

export const answerStep = (press: Press, step: string, body: Record<string, unknown>) =>
  outcomeOf(
    http.POST('/v1/procedures/{id}/steps/{step}', {
      params: { path: { id: press.id, step }, query: asked(press.as), header: current(press) },
      body,
    }),
  );

export const goBack = (press: Press) =>
  outcomeOf(http.POST('/v1/procedures/{id}/back', { params: { path: { id: press.id }, header: current(press) } }));

export const sendAgain = (press: Press) =>
  outcomeOf(http.POST('/v1/procedures/{id}/resend', { params: { path: { id: press.id }, header: current(press) } }));

export const cancelProcedure = (press: Press) =>
  outcomeOf(http.POST('/v1/procedures/{id}/cancel', { params: { path: { id: press.id }, header: current(press) } }));

export const findAddresses = (code: string) => outcomeOf(http.GET('/v1/postal-codes/{code}', { params: { path: { code } } }));

export const readStaffSession = () => outcomeOf(http.GET('/v1/staff/session'));

export const signInStaff = (staffNumber: string, password: string) =>
  outcomeOf(http.POST('/v1/staff/session', { params: { header: keyed(newIdempotencyKey()) }, body: { staffNumber, password } }));

export async function signOutStaff(): Promise<void> {
  await http.DELETE('/v1/staff/session', { params: { header: keyed(newIdempotencyKey()) } });
}

export const readContracts = () => outcomeOf(http.GET('/v1/dealer/contracts'));

export const openLink = (contract: string, key: string) =>
  outcomeOf(http.POST('/v1/dealer/contracts/{id}/links', { params: { path: { id: contract }, header: keyed(key) } }));

export const readInbox = () => outcomeOf(http.GET('/v1/inbox'));
