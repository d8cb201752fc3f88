import type { Problem } from './contract.ts';

/**
 * What came of a request. `away` means the same request may be sent again and will be applied once:
 * the network failed, or nobody could take it just now. `seconds` is what the server asked to wait.
 */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'away'; readonly seconds?: number };

export type Settled<T> = Exclude<Outcome<T>, { kind: 'away' }>;

/** Gateways before the API answer with pages of their own; those are no problems of ours. */
export function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body && 'status' in body;
}

const awayStatus = new Set([502, 503, 504]);

/** Reads an answer that was not a success. */
export function failureOf(status: number, retryAfter: string | null, body: unknown): Outcome<never> {
  if (awayStatus.has(status)) return retryAfter === null ? { kind: 'away' } : { kind: 'away', seconds: secondsOf(retryAfter) };
  if (isProblem(body)) return { kind: 'problem', problem: body };
  return { kind: 'problem', problem: { type: 'about:blank', title: '', status, code: 'internal-error', detail: '' } };
}

function secondsOf(retryAfter: string): number {
  const seconds = Number(retryAfter);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 2;
}
