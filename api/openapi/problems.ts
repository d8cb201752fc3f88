import { type ProblemCode, problemStatus } from '../contract/problem.ts';
import { type Json, ref } from './schema.ts';

/** Whatever is asked can come to these. */
const anywhere = ['malformed-body', 'too-many-requests', 'internal-error', 'temporarily-unavailable'] as const;
/** A page of somebody else's is refused; a body may be too large also where none is read. */
export const writing = ['not-yours', 'body-too-large'] as const;
/** Who is not signed in, or has no part in it, or names one that there is not. */
export const inProcedure = ['not-signed-in', 'not-found'] as const;
/** The procedure may stand elsewhere than the caller thinks. */
export const moving = ['idempotency-key-reused', 'stale-revision', 'procedure-closed', 'step-not-open', 'wrong-actor'] as const;
/** It may be opened already under this key, and have ended since. */
export const opening = ['not-found', 'not-eligible', 'procedure-closed'] as const;

const retryAfter = { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer', minimum: 1 } } };

/** One response for each status, which says its codes. */
export function problemResponses(codes: readonly ProblemCode[]): Json {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of new Set([...anywhere, ...codes])) {
    const status = problemStatus[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries([...byStatus].sort(([a], [b]) => a - b).map(([status, these]) => [status, response(status, these)]));
}

function response(status: number, codes: readonly ProblemCode[]): Json {
  return {
    description: codes.map((code) => `\`${code}\``).join(', '),
    ...((status === 429 || status === 503) && { headers: retryAfter }),
    content: { 'application/problem+json': { schema: ref('Problem') } },
  };
}
