import type { Payload } from '@temporalio/common';

/** Every payload in a part of an answer of Temporal's, wherever it is: arguments, results, failures, summaries, memos, markers. */
export function* payloadsIn(part: unknown): Generator<Payload> {
  if (typeof part !== 'object' || part === null || part instanceof Uint8Array) return;
  if ('metadata' in part && 'data' in part && part.data instanceof Uint8Array) {
    const { metadata, data } = part;
    yield { data, ...(isBytesByName(metadata) && { metadata }) };
  }
  for (const inner of Object.values(part)) yield* payloadsIn(inner);
}

function isBytesByName(metadata: unknown): metadata is Record<string, Uint8Array> {
  return typeof metadata === 'object' && metadata !== null && Object.values(metadata).every((one) => one instanceof Uint8Array);
}
