import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import type { KeyRing } from './key-ring.ts';
import { payloadCodec } from './payload-codec.ts';

export const failureConverterPath = fileURLToPath(new URL('./failure-converter.cjs', import.meta.url));

/** For client and worker alike: both must seal and open the same way. */
export function sealingDataConverter(ring: KeyRing): DataConverter {
  return { failureConverterPath, payloadCodecs: [payloadCodec(ring)] };
}
