import type { Payload } from '@temporalio/common';
import express, { type Request, Router } from 'express';
import { isSealed, payloadCodec } from '../../codec/payload-codec.ts';
import type { ApiContext } from '../context.ts';
import { type PayloadJson, payloads } from '../contract/codec.ts';
import { ApiProblem } from '../problem.ts';
import { supportOf } from '../sessions/sessions.ts';

/** A page of a history is sent at once. */
const LIMIT = '4mb';

/**
 * Opens and seals payloads for a support agent who looks at a history in Temporal UI: Temporal's codec server protocol. What was
 * opened is logged by who and how many; which procedure it was of is not said by the protocol.
 */
export function codecRouter(api: ApiContext): Router {
  const router = Router();
  const codec = payloadCodec(api.keyRing);
  router.use('/support/codec', express.json({ limit: LIMIT }));

  router.post('/support/codec/decode', async (request, response) => {
    const sent = await fromAgent(request, 'opens');
    response.set('Cache-Control', 'no-store').json({ payloads: await Promise.all(sent.map(opened)) });
  });

  router.post('/support/codec/encode', async (request, response) => {
    const sent = await fromAgent(request, 'seals');
    response.set('Cache-Control', 'no-store').json({ payloads: await Promise.all(sent.map(sealed)) });
  });

  async function sealed(payload: Payload): Promise<PayloadJson> {
    const [done = payload] = isSealed(payload) ? [] : await codec.encode([payload]);
    return toJson(done);
  }

  async function fromAgent(request: Request, does: 'opens' | 'seals'): Promise<Payload[]> {
    const agent = await supportOf(api, request);
    const body = payloads.safeParse(request.body);
    if (!body.success) throw new ApiProblem('malformed-body');
    const namespace = request
      .get('x-namespace')
      ?.replace(/[^\w.-]/g, '')
      .slice(0, 100);
    api.log.info({ agent: agent.id, payloads: body.data.payloads.length, namespace }, `A support agent ${does} payloads`);
    return body.data.payloads.map(fromJson);
  }

  /** One whose key is gone stays sealed: the others can be read all the same. */
  async function opened(payload: Payload): Promise<PayloadJson> {
    try {
      const [clear = payload] = await codec.decode([payload]);
      return toJson(clear);
    } catch (error) {
      api.log.warn({ err: error }, 'A payload could not be opened');
      return toJson(payload);
    }
  }

  return router;
}

function fromJson({ metadata, data }: PayloadJson): Payload {
  const bytes = Object.entries(metadata).map(([name, value]) => [name, Buffer.from(value, 'base64')]);
  return { metadata: Object.fromEntries(bytes), data: Buffer.from(data, 'base64') };
}

function toJson({ metadata, data }: Payload): PayloadJson {
  const texts = Object.entries(metadata ?? {}).map(([name, value]) => [name, base64(value)]);
  return { metadata: Object.fromEntries(texts), data: base64(data) };
}

function base64(bytes: Uint8Array | null | undefined): string {
  return Buffer.from(bytes ?? []).toString('base64');
}
