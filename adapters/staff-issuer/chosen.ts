import type { Logger } from 'pino';
import type { Database } from '../../db/database.ts';
import type { Client } from './clients.ts';
import { embeddedIssuer } from './embedded.ts';
import type { StaffIssuer } from './port.ts';

export interface IssuerChoice {
  readonly HOST: string;
  readonly PORT: number;
  readonly PUBLIC_URL: string;
  readonly SESSION_SECRET: string;
  readonly OIDC_ISSUER?: string | undefined;
  readonly OIDC_CLIENT_ID?: string | undefined;
  readonly OIDC_CLIENT_SECRET?: string | undefined;
  readonly OIDC_AUDIENCE?: string | undefined;
  readonly OIDC_PROMPT: string;
  readonly OIDC_NUMBER_CLAIM: string;
  readonly OIDC_ROLES_CLAIM: string;
  readonly OIDC_DEALER_CLAIM: string;
  readonly OIDC_STAFF_ROLE: string;
  readonly OIDC_SUPPORT_ROLE: string;
  readonly TEMPORAL_UI_URL?: string | undefined;
  readonly TEMPORAL_UI_CALLBACK_URL?: string | undefined;
  readonly TEMPORAL_UI_CLIENT_SECRET?: string | undefined;
  readonly STAFF_APP_REDIRECT_URI?: string | undefined;
}

/** The company's issuer when it is configured, or the embedded one. */
export function chosenStaffIssuer(config: IssuerChoice, database: Database, log: Logger): StaffIssuer {
  const { OIDC_ISSUER: url, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_AUDIENCE: audience } = config;
  if (!url) {
    if (clientId || clientSecret || audience) throw new Error('Configuration: OIDC_CLIENT_ID, _SECRET and _AUDIENCE need OIDC_ISSUER');
    return embeddedIssuer(database, {
      publicUrl: config.PUBLIC_URL,
      secret: config.SESSION_SECRET,
      ownAddress: `http://${/^(0\.0\.0\.0|::)$/.test(config.HOST) ? '127.0.0.1' : config.HOST}:${config.PORT}`,
      otherClients: otherClients(config),
      log,
    });
  }
  if (!clientId) throw new Error('Configuration: OIDC_ISSUER needs OIDC_CLIENT_ID');
  return {
    name: 'openid-connect',
    url,
    clientId,
    ...(clientSecret && { clientSecret }),
    ...(config.OIDC_PROMPT !== 'any' && { prompt: config.OIDC_PROMPT }),
    ...(audience && { audience }),
    claims: {
      number: config.OIDC_NUMBER_CLAIM,
      roles: config.OIDC_ROLES_CLAIM,
      dealer: config.OIDC_DEALER_CLAIM,
      staffRole: config.OIDC_STAFF_ROLE,
      supportRole: config.OIDC_SUPPORT_ROLE,
    },
    tellsOfStaff: true,
  };
}

function otherClients(config: IssuerChoice): Client[] {
  const { TEMPORAL_UI_URL: ui, TEMPORAL_UI_CLIENT_SECRET: secret, STAFF_APP_REDIRECT_URI: app } = config;
  const callback = config.TEMPORAL_UI_CALLBACK_URL ?? (ui && new URL('/auth/sso/callback', ui).href);
  return [
    ...(secret && callback ? [{ id: 'temporal-ui', secret, redirectUris: [callback], pkce: false, onlySupport: true }] : []),
    ...(app ? [{ id: 'staff-app', redirectUris: [app], callsApi: true }] : []),
  ];
}
