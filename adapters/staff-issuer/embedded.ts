import { type RequestHandler, Router } from 'express';
import type { Logger } from 'pino';
import { keyedHash } from '../../codec/keyed-hash.ts';
import type { Database } from '../../db/database.ts';
import { deleteIssuerStateOf } from '../../db/queries/issuer-state.ts';
import type { Client } from './clients.ts';
import type { StaffIssuer } from './port.ts';
import { provider, STAFF_ROLE, SUPPORT_ROLE } from './provider.ts';
import { signIn } from './sign-in.ts';
import { style } from './style.ts';

export interface EmbeddedIssuerOptions {
  readonly publicUrl: string;
  readonly secret: string;
  /** Where this very server is reached from itself. */
  readonly ownAddress: string;
  /** Temporal UI, and apps of staff. */
  readonly otherClients: readonly Client[];
  readonly log: Logger;
}

const CLIENT = 'tetsuzuki';
/** The issuer in the server itself, at `/oidc`: staff and support as our table has them. Any number of servers are one issuer. */
export function embeddedIssuer(
  database: Database,
  { publicUrl, secret, ownAddress, otherClients, log }: EmbeddedIssuerOptions,
): StaffIssuer {
  const url = new URL('/oidc', publicUrl).href;
  const audience = new URL('/v1', publicUrl).href;
  const clientSecret = keyedHash(secret, 'staff-issuer/client');
  const own = { id: CLIENT, secret: clientSecret, redirectUris: [new URL('/v1/staff/session/callback', publicUrl).href] };
  const all: readonly Client[] = [own, ...otherClients];
  const issuer = provider(database, { url, secret, audience, clients: all });
  issuer.on('server_error', (_context, error) => log.error({ err: error }, 'The issuer failed'));

  const router = Router();
  router.get('/style.css', (_request, response) => {
    response.set('Cache-Control', 'max-age=3600').type('css').send(style);
  });
  router.use(withPublicAddress(publicUrl));
  router.use('/sign-in', signIn(database, issuer, all));
  router.use(issuer.callback());

  return {
    name: 'embedded',
    url,
    clientId: CLIENT,
    clientSecret,
    prompt: 'login',
    audience,
    claims: { number: 'preferred_username', roles: 'roles', dealer: 'dealer', staffRole: STAFF_ROLE, supportRole: SUPPORT_ROLE },
    tellsOfStaff: false,
    // The way by the public address may lead through a proxy that does not let us out and in again.
    fetch: (to, init) => fetch(to.startsWith(url) ? new URL(new URL(to).pathname + new URL(to).search, ownAddress) : to, init),
    pages: router,
    signOut: (staff) => deleteIssuerStateOf(database, staff),
  };
}

/** What the issuer says of its own addresses does not depend on who asks by which name. */
function withPublicAddress(publicUrl: string): RequestHandler {
  const { host, protocol } = new URL(publicUrl);
  return (request, _response, next) => {
    Object.assign(request.headers, { host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) });
    next();
  };
}
