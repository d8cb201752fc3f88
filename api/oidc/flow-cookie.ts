import { hkdfSync } from 'node:crypto';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { keyRing, openJson, sealJson } from '../../codec/key-ring.ts';
import type { ApiContext } from '../context.ts';
import { clearCookie, readCookie, SIGN_IN_COOKIE, setCookie } from '../sessions/cookies.ts';

const MINUTES = 30;

const flow = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), path: z.string(), until: z.number() });

/** What must be remembered while somebody is at the issuer: kept by the very browser that went there, sealed. */
export type Flow = Omit<z.infer<typeof flow>, 'until'>;

const ring = (secret: string) => keyRing(new Map([['flow', Buffer.from(hkdfSync('sha256', secret, '', 'sign-in-flow', 32))]]), 'flow');

export function keepFlow(api: ApiContext, response: Response, kept: Flow): void {
  const sealed = sealJson(ring(api.secret), { ...kept, until: Date.now() + MINUTES * 60_000 });
  setCookie(response, SIGN_IN_COOKIE, Buffer.from(sealed).toString('base64url'), MINUTES / 60, api.publicUrl);
}

/** Once: who comes back a second time begins anew. */
export function takeFlow(api: ApiContext, request: Request, response: Response): Flow | undefined {
  const sealed = readCookie(request, SIGN_IN_COOKIE, api.publicUrl);
  if (!sealed) return undefined;
  clearCookie(response, SIGN_IN_COOKIE, api.publicUrl);
  try {
    const { until, ...kept } = flow.parse(openJson(ring(api.secret), Buffer.from(sealed, 'base64url')));
    return until > Date.now() ? kept : undefined;
  } catch {
    return undefined;
  }
}
