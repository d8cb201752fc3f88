import type { Request } from 'express';
import type { ApiContext } from '../context.ts';

type Look<Rest extends readonly (string | undefined)[], T> = (api: ApiContext, request: Request, ...rest: Rest) => Promise<T>;

/** Looks once a request, however many ask: who was let in by one answer must not be shown by another. */
export function oncePerRequest<Rest extends readonly (string | undefined)[], T>(look: Look<Rest, T>): Look<Rest, T> {
  const known = new WeakMap<Request, Map<string, Promise<T>>>();
  return (api, request, ...rest) => {
    const found = known.get(request) ?? new Map<string, Promise<T>>();
    known.set(request, found);
    const key = rest.join('\n');
    const before = found.get(key);
    if (before) return before;
    const now = look(api, request, ...rest);
    found.set(key, now);
    return now;
  };
}
