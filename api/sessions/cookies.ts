import { randomBytes } from 'node:crypto';
import type { CookieOptions, Request, Response } from 'express';

/** A customer's browser and a staff terminal are different sessions: in a demonstration both are one browser. */
export const CUSTOMER_COOKIE = 'tetsuzuki_customer';
export const STAFF_COOKIE = 'tetsuzuki_staff';

export const CUSTOMER_HOURS = 40 * 24;
export const STAFF_HOURS = 12;

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function readCookie(request: Request, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value) return value;
  }
  return undefined;
}

export function setCookie(response: Response, name: string, token: string, hours: number, publicUrl: string): void {
  response.cookie(name, token, { ...options(publicUrl), maxAge: hours * 60 * 60 * 1000 });
}

export function clearCookie(response: Response, name: string, publicUrl: string): void {
  response.clearCookie(name, options(publicUrl));
}

function options(publicUrl: string): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', secure: publicUrl.startsWith('https:'), path: '/' };
}
