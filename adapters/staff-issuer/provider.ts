import Provider, { type Configuration, errors, type KoaContextWithOIDC } from 'oidc-provider';
import type { Database } from '../../db/database.ts';
import { type StaffRow, staffById } from '../../db/queries/access.ts';
import { type Client, clients } from './clients.ts';
import { cookieKey, signingKey } from './keys.ts';
import { faultPage } from './pages.ts';
import { issuerState } from './state.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** What the embedded issuer calls its roles. */
export const STAFF_ROLE = 'dealer-staff';
export const SUPPORT_ROLE = 'support';

export interface ProviderOptions {
  readonly url: string;
  readonly secret: string;
  /** The service's API, which access tokens are for. */
  readonly audience: string;
  readonly clients: readonly Client[];
}

/** The OpenID Connect provider over our own table of staff. Certified software; here is only what it cannot know. */
export function provider(database: Database, { url, secret, audience, clients: known }: ProviderOptions): Provider {
  const configuration: Configuration = {
    adapter: issuerState(database, secret),
    clients: known.map(clients),
    jwks: { keys: [signingKey(secret)] },
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'], userinfoSigningAlgValues: ['ES256'] },
    cookies: {
      keys: [cookieKey(secret)],
      names: { interaction: 'issuer_sign_in', resume: 'issuer_resume', session: 'issuer_session' },
      long: { signed: true, httpOnly: true, sameSite: 'lax', path: '/oidc' },
      short: { signed: true, httpOnly: true, sameSite: 'lax' },
    },
    // Apps that belong to the service need no consent page: whoever works here has agreed to work with them.
    loadExistingGrant: (context) => grantOf(context, audience),
    findAccount: async (_context, id) => {
      const staff = await staffById(database, id);
      return staff && { accountId: staff.id, claims: async () => claimsOf(staff) };
    },
    claims: { openid: ['sub'], profile: ['name', 'preferred_username', 'roles', 'dealer'] },
    conformIdTokenClaims: false,
    extraTokenClaims: async (_context, token) => {
      const staff = 'accountId' in token && token.accountId ? await staffById(database, token.accountId) : undefined;
      return staff && { ...claimsOf(staff), sub: staff.id };
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: (_context, client, oneOf) => oneOf ?? (known.find(({ id }) => id === client.clientId)?.callsApi ? audience : []),
        useGrantedResource: () => true,
        getResourceServerInfo: (_context, resource) => {
          if (resource !== audience) throw new errors.InvalidTarget();
          return { scope: 'api', audience, accessTokenTTL: 15 * MINUTE, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'ES256' } } };
        },
      },
    },
    interactions: { url: (_context, { uid }) => `/oidc/sign-in/${uid}` },
    pkce: { methods: ['S256'], required: (_context, client) => known.find(({ id }) => id === client.clientId)?.pkce !== false },
    renderError: (context, out) => {
      context.type = 'html';
      context.body = faultPage(context.acceptsLanguages('ja', 'en') === 'en' ? 'en' : 'ja');
      context.set('X-Sign-In-Error', out.error);
    },
    responseTypes: ['code'],
    scopes: ['openid'],
    ttl: {
      AuthorizationCode: MINUTE,
      AccessToken: 15 * MINUTE,
      IdToken: HOUR,
      Interaction: HOUR / 2,
      Session: 12 * HOUR,
      Grant: 12 * HOUR,
    },
  };
  const made = new Provider(url, configuration);
  // Where it is reached is what `withPublicAddress` says, whatever proxy stands before it.
  made.proxy = true;
  return made;
}

function claimsOf({ id, number, name, dealerId }: StaffRow) {
  return {
    sub: id,
    preferred_username: number,
    name,
    roles: [dealerId === null ? SUPPORT_ROLE : STAFF_ROLE],
    ...(dealerId && { dealer: dealerId }),
  };
}

async function grantOf({ oidc }: KoaContextWithOIDC, audience: string) {
  const { client, session, provider: issuer } = oidc;
  const accountId = session?.accountId;
  if (!client || !session || !accountId) return undefined;
  const known = session.grantIdFor(client.clientId);
  const before = known && (await issuer.Grant.find(known));
  if (before && before.accountId === accountId) return before;
  const grant = new issuer.Grant({ clientId: client.clientId, accountId });
  grant.addOIDCScope('openid profile');
  grant.addResourceScope(audience, 'api');
  await grant.save();
  return grant;
}
