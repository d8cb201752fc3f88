import type { Request } from 'express';
import { isJwt } from '../oidc/access-token.ts';
import { CUSTOMER_COOKIE, readCookie, STAFF_COOKIE } from './cookies.ts';

/** What a request says who it is by. */
export interface Credentials {
  readonly customer?: string;
  readonly staff?: string;
  /** An access token of the staff's issuer, in place of the staff's cookie. */
  readonly accessToken?: string;
}

/** What an app sends instead of cookies. Where there is one, cookies are not looked at: nobody else's page can send it. */
export function bearerOf(request: Request): string | undefined {
  const [, token] = /^Bearer ([\w.~+/=-]{1,4096})$/i.exec(request.get('authorization') ?? '') ?? [];
  return token;
}

export function credentialsOf(request: Request, publicUrl: string): Credentials {
  if (request.get('authorization') !== undefined) {
    const token = bearerOf(request);
    if (token === undefined) return {};
    return isJwt(token) ? { accessToken: token } : { customer: token };
  }
  const customer = readCookie(request, CUSTOMER_COOKIE, publicUrl);
  const staff = readCookie(request, STAFF_COOKIE, publicUrl);
  return { ...(customer && { customer }), ...(staff && { staff }) };
}
