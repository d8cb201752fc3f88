import { DEMO_PASSWORD } from '../db/seeds/people.ts';
import type { ApiClient } from './api-client.ts';

/** As far as a sign-in at the embedded issuer has come. */
export interface SignIn {
  /** Status of the last answer: 303 when signed in. */
  readonly status: number;
  readonly headers: Headers;
  readonly page: string;
}

/**
 * Signs a member of staff or a support agent in as a browser does: from our page to the embedded issuer, number and password there,
 * and back with a code. The client then has the terminal's cookie. Throws when it is refused.
 */
export async function signInStaff(client: ApiClient, staffNumber: string, password = DEMO_PASSWORD): Promise<void> {
  const { status, page } = await trySignIn(client, staffNumber, password);
  const staff = status === 303 ? await client.get('/v1/staff/session') : undefined;
  if (staff?.status !== 200) throw new Error(`${staffNumber} could not sign in: ${status} ${page.slice(0, 300)}`);
}

/** The same, for somebody who may be refused. */
export async function trySignIn(client: ApiClient, staffNumber: string, password: string): Promise<SignIn> {
  const form = await signInPath(client);
  const body = new URLSearchParams({ staffNumber, password });
  const sent = await client.fetch(form, { method: 'POST', body });
  if (sent.status !== 303) return { status: sent.status, headers: sent.headers, page: await sent.text() };
  const end = await follow(client, locationOf(sent));
  return { status: 303, headers: end.headers, page: '' };
}

/** Where the issuer asks for number and password; the client has the cookies that belong to it. */
export async function signInPath(client: ApiClient, start = '/v1/staff/session/start?return=/dealer'): Promise<string> {
  const next = pathOf(locationOf(await client.fetch(start)));
  return next.startsWith('/oidc/sign-in/') ? next : signInPath(client, next);
}

/** Goes where it is sent, up to the answer that sends it to a page of ours. */
async function follow(client: ApiClient, to: string): Promise<Response> {
  const answer = await client.fetch(pathOf(to));
  const next = answer.headers.get('location');
  if (next === null) throw new Error(`The sign-in ended at ${answer.status}`);
  return /\/(oidc|v1)\//.test(next) ? follow(client, next) : answer;
}

/** Sent back to the same service by whatever name it has there: tests reach it by their own. */
function pathOf(url: string): string {
  const { pathname, search } = new URL(url, 'http://here');
  return `${pathname}${search}`;
}

function locationOf(answer: Response): string {
  const to = answer.headers.get('location');
  if (to === null) throw new Error(`${answer.status} leads nowhere`);
  return to;
}
