import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';

/** A request being handled, and what was asked of the engine for it: ids that log lines and traces are found by. */
export interface Handling {
  readonly requestId: string;
  /** The procedure's workflow, as Temporal's UI shows it. */
  workflowId?: string;
  /** The Temporal Update that carried the request; a keyed hash of its Idempotency-Key. */
  updateId?: string;
}

const current = new AsyncLocalStorage<Handling>();
const known = new WeakMap<object, Handling>();

/** What is being handled where this is called. */
export const handling = (): Handling | undefined => current.getStore();

/** The same for a request, also where its asynchronous context has been left: when the answer has been sent. */
export const handlingOf = (request: object): Handling | undefined => known.get(request);

/** Gives every request an id, which is answered as `X-Request-Id`, logged, and travels with what is asked of the engine. */
export function identifyRequests(): RequestHandler {
  return (request, response, next) => {
    const handled: Handling = { requestId: idOf(request) };
    known.set(request, handled);
    response.set('X-Request-Id', handled.requestId);
    current.run(handled, next);
  };
}

/** Only what looks like an id is taken over: 32 hexadecimal digits hold nobody's name. */
function idOf(request: Request): string {
  const given = request.get('x-request-id') ?? '';
  return /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i.test(given) ? given : randomUUID();
}
