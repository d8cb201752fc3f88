import { Router } from 'express';
import * as openid from 'openid-client';
import type { StaffRow } from '../../db/queries/access.ts';
import { languageOf } from '../answers/request.ts';
import type { ApiContext } from '../context.ts';
import type { StaffView } from '../contract/dealer.ts';
import { keepFlow, takeFlow } from '../oidc/flow-cookie.ts';
import { returnPath, withSignIn } from '../oidc/return-path.ts';
import { staffFromClaims } from '../oidc/staff-from-claims.ts';
import { closeStaffSession, openStaffSession, staffOf } from '../sessions/sessions.ts';

const CALLBACK = '/v1/staff/session/callback';

/** Staff and support at their screens: they sign in at the issuer, and come back with a code. */
export function staffSessionRouter(api: ApiContext): Router {
  const { staffIssuer: issuer, relyingParty, publicUrl } = api;
  const router = Router();
  const callback = new URL(CALLBACK, publicUrl);

  router.get('/staff/session/start', async (request, response) => {
    response.set('Cache-Control', 'no-store');
    const path = returnPath(request.query.return, publicUrl);
    // Cookies belong to a name: who came by another one of ours would come back without them.
    // Once: a proxy may keep its name for us to itself.
    if (request.host !== callback.host && request.query.here === undefined) {
      const there = new URL(request.originalUrl, publicUrl);
      there.searchParams.set('here', '1');
      return response.redirect(302, there.href);
    }
    const configuration = await reached(relyingParty.configuration());
    if (!configuration) return response.redirect(302, withSignIn(path, 'away'));
    const flow = { state: openid.randomState(), nonce: openid.randomNonce(), verifier: openid.randomPKCECodeVerifier(), path };
    keepFlow(api, response, flow);
    const to = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: callback.href,
      scope: 'openid profile',
      state: flow.state,
      nonce: flow.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(flow.verifier),
      code_challenge_method: 'S256',
      ui_locales: languageOf(request),
      ...(issuer.prompt && { prompt: issuer.prompt }),
    });
    response.redirect(302, to.href);
  });

  router.get('/staff/session/callback', async (request, response) => {
    response.set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
    const flow = takeFlow(api, request, response);
    if (!flow) return response.redirect(303, withSignIn('/dealer', 'failed'));
    const claims = await claimsFrom(new URL(request.originalUrl, publicUrl), flow);
    if (typeof claims === 'string') return response.redirect(303, withSignIn(flow.path, claims));
    const staff = await staffFromClaims(api.database, issuer, claims);
    if (!staff) return response.redirect(303, withSignIn(flow.path, 'not-staff'));
    await openStaffSession(api, request, response, staff.id);
    response.redirect(303, flow.path);
  });

  router.get('/staff/session', async (request, response) => {
    response.set('Cache-Control', 'no-store').json(viewOf(await staffOf(api, request)));
  });

  router.delete('/staff/session', async (request, response) => {
    const staff = await staffOf(api, request).catch(() => undefined);
    await closeStaffSession(api, request, response);
    // Whoever uses this screen next must not find the last one signed in at the issuer.
    if (staff) await issuer.signOut?.(staff.id);
    response.status(204).end();
  });

  /** What the issuer says of whoever came back; a code is exchanged once, and only by the browser that asked for it. */
  async function claimsFrom(url: URL, { state, nonce, verifier }: { state: string; nonce: string; verifier: string }) {
    const configuration = await reached(relyingParty.configuration());
    if (!configuration) return 'away' as const;
    try {
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
      const claims = (await openid.authorizationCodeGrant(configuration, url, checks)).claims();
      return claims ?? ('failed' as const);
    } catch (error) {
      // Not the error itself, which may hold what the issuer says of the person.
      const said = error instanceof Error ? { name: error.name, code: Reflect.get(error, 'code'), reason: error.message } : {};
      api.log.warn(said, 'A sign-in of staff could not be completed');
      return error instanceof openid.ClientError && error.code === 'OAUTH_TIMEOUT' ? ('away' as const) : ('failed' as const);
    }
  }

  async function reached<T>(asked: Promise<T>): Promise<T | undefined> {
    try {
      return await asked;
    } catch (error) {
      api.log.error({ err: error }, 'The issuer of staff is not reached');
      return undefined;
    }
  }

  return router;
}

function viewOf({ id, name, dealerId, dealer }: StaffRow): StaffView {
  return { id, name, ...(dealerId && dealer && { dealer: { id: dealerId, name: dealer } }) };
}
