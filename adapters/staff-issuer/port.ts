import type { RequestHandler } from 'express';

/** Who signs staff and support in: an OpenID Connect issuer, the embedded one or the company's. */
export interface StaffIssuer {
  readonly name: 'embedded' | 'openid-connect';
  /** The issuer's identifier, under which its discovery document is found. */
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret?: string;
  /** What sign-in pages are asked for; `login` has everybody type their password, also where the last one is still signed in. */
  readonly prompt?: string;
  /** Which access tokens are for us: what they say in `aud`. Nothing when staff's apps bring none. */
  readonly audience?: string;
  readonly claims: ClaimNames;
  /** Rows of staff follow what this issuer says of them. The embedded one says what stands in the rows. */
  readonly tellsOfStaff: boolean;
  /** How the server itself reaches the issuer, when that is not the way browsers take. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** The issuer's own pages and endpoints, served at `/oidc`. */
  readonly pages?: RequestHandler;
  /** Ends what somebody is signed in to at the issuer itself, with the tokens it gave out. */
  signOut?(staff: string): Promise<void>;
}

/** How the issuer calls what we need to know, and the roles that matter here. */
export interface ClaimNames {
  readonly number: string;
  readonly roles: string;
  readonly dealer: string;
  readonly staffRole: string;
  readonly supportRole: string;
}
