import { z } from 'zod';

const base64 = z.base64();

/** A payload as protobuf writes it in JSON: Temporal UI and the Temporal CLI send and expect it so. */
const payload = z.object({ metadata: z.record(z.string(), base64).default({}), data: base64.default('') });

export const payloads = z.object({ payloads: z.array(payload).max(2000) });

export type PayloadJson = z.infer<typeof payload>;
