import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import type { KeyRing } from './key-ring.ts';

const ENCODING = 'encoding';
const SEALED = 'binary/encrypted';
const text = new TextEncoder();

/** Everything that Temporal stores of a procedure is sealed before it leaves this process. */
export function payloadCodec(ring: KeyRing): PayloadCodec {
  const metadata = { [ENCODING]: text.encode(SEALED), 'encryption-key-id': text.encode(ring.currentKeyId) };
  return {
    async encode(payloads) {
      return payloads.map((payload) => ({ metadata, data: ring.seal(proto.temporal.api.common.v1.Payload.encode(payload).finish()) }));
    },
    async decode(payloads) {
      return payloads.map((payload) =>
        isSealed(payload) ? proto.temporal.api.common.v1.Payload.decode(ring.open(payload.data ?? new Uint8Array())) : payload,
      );
    },
  };
}

export function isSealed(payload: Payload): boolean {
  const encoding = payload.metadata?.[ENCODING];
  return encoding !== undefined && encoding !== null && Buffer.from(encoding).toString() === SEALED;
}
