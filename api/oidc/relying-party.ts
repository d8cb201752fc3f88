import { createRemoteJWKSet, type JWTVerifyGetKey, customFetch as jwksFetch } from 'jose';
import * as openid from 'openid-client';
import type { StaffIssuer } from '../../adapters/staff-issuer/port.ts';

const SECONDS = 10;

/** Asymmetric ones only: a token must not be signed with what a client knows. */
export const SIGNED_WITH = ['ES256', 'ES384', 'RS256', 'PS256', 'EdDSA'];

/** The issuer as it describes itself. Asked for when it is first needed, and again when that failed. */
export interface RelyingParty {
  configuration(): Promise<openid.Configuration>;
  keys(): Promise<JWTVerifyGetKey>;
}

export function relyingParty(issuer: StaffIssuer): RelyingParty {
  const configuration = remembered(() => discover(issuer));
  const keys = remembered(async () => {
    const { jwks_uri: address } = (await configuration()).serverMetadata();
    if (!address) throw new Error('The issuer names no keys');
    const reach = issuer.fetch;
    return createRemoteJWKSet(new URL(address), { ...(reach && { [jwksFetch]: (url, init) => reach(url, init) }) });
  });
  return { configuration, keys };
}

function discover({ url, clientId, clientSecret, fetch: reach }: StaffIssuer): Promise<openid.Configuration> {
  const authentication = clientSecret ? openid.ClientSecretBasic(clientSecret) : openid.None();
  return openid.discovery(new URL(url), clientId, undefined, authentication, {
    timeout: SECONDS,
    // Only an issuer that is configured without TLS is spoken to without.
    ...(url.startsWith('http:') && { execute: [openid.allowInsecureRequests] }),
    ...(reach && { [openid.customFetch]: (to, init) => reach(to, { ...init, body: init.body ?? null } as RequestInit) }),
  });
}

function remembered<T>(find: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined;
  return () => {
    found ??= find().catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  };
}
