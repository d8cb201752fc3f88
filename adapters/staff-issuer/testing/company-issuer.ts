import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface CompanyIssuer {
  readonly url: string;
  readonly client: { readonly id: string; readonly secret: string };
  /** Whoever comes next is somebody with these claims: nobody is asked. */
  next: Readonly<Record<string, unknown>>;
  stop(): Promise<void>;
}

/** An issuer of somebody else's, with names of its own for claims and roles. It signs with RS256, as most do. */
export async function openCompanyIssuer(callback: string): Promise<CompanyIssuer> {
  const server = createServer();
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  // An address of TCP, since it listens on a port.
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = { id: 'owners', secret: 'only-for-tests-of-another-issuer' };
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  const issuer: CompanyIssuer = {
    url,
    client,
    next: {},
    stop: () => new Promise((stopped) => void server.close(() => stopped()).closeAllConnections()),
  };
  const provider = new Provider(url, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [callback] }],
    jwks: { keys: [{ ...key, use: 'sig', alg: 'RS256' }] },
    claims: { profile: ['name', 'employee', 'groups', 'shop'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['only-for-tests'] },
    features: { devInteractions: { enabled: false } },
    findAccount: async (_context, id) => ({ accountId: id, claims: async () => ({ sub: id, ...issuer.next }) }),
    interactions: { url: (_context, { uid }) => `/sign-in/${uid}` },
    async loadExistingGrant({ oidc }) {
      const { accountId } = oidc.session ?? {};
      if (!oidc.client || !accountId) return undefined;
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/sign-in/')) return void answer(request, response);
    void provider.interactionFinished(request, response, { login: { accountId: 'somebody' } });
  });
  return issuer;
}
