import type { Payload } from '@temporalio/common';
import proto from '@temporalio/proto';
import { payloadCodec } from '../../codec/payload-codec.ts';
import { testKeyRing } from './keys.ts';

const { History } = proto.temporal.api.history.v1;
export type History = proto.temporal.api.history.v1.IHistory;

/** A history as text: as Temporal has it, and what its payloads hold when they are opened with the key. */
export async function textsOf(history: History): Promise<{ sealed: string; opened: string }> {
  const opened = await payloadCodec(testKeyRing).decode([...payloadsIn(history)]);
  return {
    sealed: Buffer.from(History.encode(history).finish()).toString('utf8'),
    opened: opened.map(({ data }) => Buffer.from(data ?? []).toString('utf8')).join('\n'),
  };
}

/** Wherever they are: arguments, results, failures, summaries, markers. */
function* payloadsIn(part: unknown): Generator<Payload> {
  if (typeof part !== 'object' || part === null || part instanceof Uint8Array) return;
  if ('metadata' in part && 'data' in part && part.data instanceof Uint8Array) yield { ...part, data: part.data } as Payload;
  for (const inner of Object.values(part)) yield* payloadsIn(inner);
}
