import { randomBytes } from 'node:crypto';
import type { CookieOptions, Request, Response } from 'express';

/** A customer's browser and a staff terminal are different sessions: in a demonstration both are one browser. */
export const CUSTOMER_COOKIE = 'tetsuzuki_customer';
export const STAFF_COOKIE = 'tetsuzuki_staff';
/** While somebody is at the issuer. */
export const SIGN_IN_COOKIE = 'tetsuzuki_sign_in';

export const CUSTOMER_HOURS = 40 * 24;
export const STAFF_HOURS = 12;

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function readCookie(request: Request, cookie: string, publicUrl: string): string | undefined {
  const name = nameOf(cookie, publicUrl);
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value) return value;
  }
  return undefined;
}

export function setCookie(response: Response, cookie: string, value: string, hours: number, publicUrl: string): void {
  response.cookie(nameOf(cookie, publicUrl), value, { ...options(publicUrl), maxAge: hours * 60 * 60 * 1000 });
}

export function clearCookie(response: Response, cookie: string, publicUrl: string): void {
  response.clearCookie(nameOf(cookie, publicUrl), options(publicUrl));
}

/** With the prefix a browser takes it from this very host alone, and over TLS: no neighbour's page can plant one. */
function nameOf(cookie: string, publicUrl: string): string {
  return isSecure(publicUrl) ? `__Host-${cookie}` : cookie;
}

function options(publicUrl: string): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', secure: isSecure(publicUrl), path: '/' };
}

const isSecure = (publicUrl: string) => publicUrl.startsWith('https:');
