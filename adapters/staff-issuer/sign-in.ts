import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import type Provider from 'oidc-provider';
import { z } from 'zod';
import type { Database } from '../../db/database.ts';
import { checkPassword } from './check-password.ts';
import type { Client } from './clients.ts';
import { faultPage, type Language, signInPage } from './pages.ts';
import type { Text } from './texts.ts';

const typed = z.object({ staffNumber: z.string().trim().min(1).max(20), password: z.string().min(1).max(128) });

/** The page on which staff sign in, and what it sends. */
export function signIn(database: Database, issuer: Provider, all: readonly Client[]): Router {
  const router = Router();
  // Its cookie goes with the page's path: nobody else's browser can send the form.
  router.use(secretive);

  router.get('/:uid', async (request, response) => {
    const found = await interactionOf(request, response);
    if (!found)
      return void response
        .status(400)
        .type('html')
        .send(faultPage(languageOf(request)));
    response.set('Content-Security-Policy', policyFor(found.redirectUri));
    response.type('html').send(draw(request, found));
  });

  router.post('/:uid', express.urlencoded({ extended: false, limit: '4kb' }), async (request, response) => {
    const found = await interactionOf(request, response);
    if (!found)
      return void response
        .status(400)
        .type('html')
        .send(faultPage(languageOf(request)));
    response.set('Content-Security-Policy', policyFor(found.redirectUri));
    const refuse = (status: number, problem: Text) =>
      void response
        .status(status)
        .type('html')
        .send(draw(request, found, problem));
    const body = typed.safeParse(request.body);
    if (!body.success) return refuse(422, 'required');
    const checked = await checkPassword(database, body.data.staffNumber, body.data.password);
    if (checked.kind === 'blocked') {
      response.set('Retry-After', String(checked.seconds));
      return refuse(429, 'too-many');
    }
    if (checked.kind === 'wrong') return refuse(422, 'wrong');
    if (found.client?.onlySupport && checked.staff.dealerId !== null) return refuse(403, 'only-support');
    // An app on a device is asked about each time: having typed the password for it is the answer.
    await issuer.interactionFinished(
      request,
      response,
      { login: { accountId: checked.staff.id }, consent: {} },
      { mergeWithLastSubmission: false },
    );
  });

  function draw(request: Request, { client, locales }: Interaction, problem?: Text): string {
    const staffNumber: unknown = request.body?.staffNumber;
    return signInPage({
      language: languageOf(request, locales),
      path: `/oidc/sign-in/${request.params.uid}`,
      ...(typeof staffNumber === 'string' && { staffNumber: staffNumber.slice(0, 20) }),
      ...(problem && { problem }),
      forSupport: client?.onlySupport === true,
    });
  }

  async function interactionOf(request: Request, response: Response): Promise<Interaction | undefined> {
    try {
      const { params } = await issuer.interactionDetails(request, response);
      const { client_id: id, redirect_uri: redirectUri, ui_locales: locales } = params;
      return { client: all.find((one) => one.id === id), redirectUri: String(redirectUri), locales: String(locales ?? '') };
    } catch (error) {
      // Too old, of another browser, or finished.
      if (error instanceof Error && error.name === 'SessionNotFound') return undefined;
      throw error;
    }
  }

  return router;
}

interface Interaction {
  readonly client: Client | undefined;
  readonly redirectUri: string;
  readonly locales: string;
}

function languageOf(request: Request, locales?: string): Language {
  const { language } = request.query;
  if (language === 'ja' || language === 'en') return language;
  if (locales?.startsWith('en')) return 'en';
  if (locales?.startsWith('ja')) return 'ja';
  return request.acceptsLanguages('ja', 'en') === 'en' ? 'en' : 'ja';
}

const strict = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Browsers hold the form's answer to its policy too, and that leads back to whoever asked for the sign-in. */
function policyFor(redirectUri: string): string {
  const { origin, protocol } = new URL(redirectUri);
  return `${strict}; form-action 'self' ${origin === 'null' ? protocol : origin}`;
}

const secretive: RequestHandler = (request, response, next) => {
  response.set({
    'Cache-Control': 'no-store',
    'Content-Security-Policy': `${strict}; form-action 'self'`,
    'Referrer-Policy': 'same-origin',
  });
  const from = request.get('sec-fetch-site');
  if (request.method === 'POST' && from !== undefined && from !== 'same-origin') {
    response
      .status(403)
      .type('html')
      .send(faultPage(languageOf(request)));
    return;
  }
  next();
};
