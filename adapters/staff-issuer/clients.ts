import type { ClientMetadata } from 'oidc-provider';

/** A program that lets people sign in at the embedded issuer. */
export interface Client {
  readonly id: string;
  /** Nothing for an app, which can keep no secret. */
  readonly secret?: string;
  readonly redirectUris: readonly string[];
  /** Not of Temporal UI, which knows no PKCE but keeps a secret. */
  readonly pkce?: boolean;
  /** Its access tokens open our API. */
  readonly callsApi?: boolean;
  readonly onlySupport?: boolean;
}

export function clients({ id, secret, redirectUris, callsApi }: Client): ClientMetadata {
  return {
    client_id: id,
    redirect_uris: [...redirectUris],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    // The API's own scope is the API's to know.
    ...(!callsApi && { scope: 'openid profile' }),
    ...(secret ? { client_secret: secret, token_endpoint_auth_method: 'client_secret_basic' } : { token_endpoint_auth_method: 'none' }),
    // Apps come back by an address of their own: a scheme, or a port of this machine.
    ...(!secret && { application_type: 'native' }),
  };
}
