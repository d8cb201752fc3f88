import type { Request } from 'express';
import { keyedHash } from '../../codec/keyed-hash.ts';
import type { Language } from '../../procedures/step.ts';
import { ApiProblem } from '../problem.ts';

/** Japanese unless English is preferred. `?language=` is for event streams, for which a browser sends no headers of ours. */
export function languageOf(request: Request): Language {
  const { language } = request.query;
  if (language === 'ja' || language === 'en') return language;
  return request.acceptsLanguages('ja', 'en') === 'en' ? 'en' : 'ja';
}

export const KEY_LENGTH = 200;

/**
 * The update's id: the caller's Idempotency-Key, kept apart from other callers'. Without a key a request is one of its own.
 * `fingerprint` tells a repeated request from another one under the same key.
 */
export function identifyRequest(request: Request, secret: string, who: string) {
  const key = idempotencyKeyOf(request) ?? crypto.randomUUID();
  const updateId = keyedHash(secret, `request/${who}/${key}`);
  const fingerprint = keyedHash(secret, `body/${request.method}/${request.path}/${JSON.stringify(request.body ?? null)}`);
  return { updateId, fingerprint };
}

/** What a caller names a request with. Nothing when it is a new one each time. */
export function idempotencyKeyOf(request: Request): string | undefined {
  // An empty one would be everybody's.
  const key = request.get('idempotency-key') || undefined;
  if (key !== undefined && key.length > KEY_LENGTH) throw new ApiProblem('malformed-body');
  return key;
}

/** `If-Match: "12"`: the revision the caller saw. */
export function revisionOf(request: Request, header = 'if-match'): number | undefined {
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(request.get(header) ?? '');
  return match ? Number(match[1]) : undefined;
}
