import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { ProcedureView } from '../../api/contract/view.ts';
import { ApiClient, type Reply, viewOf } from '../../testing/api-client.ts';
import type { Random } from '../../testing/random.ts';
import { effects } from '../effects.ts';
import type { World } from './world.ts';

/** Between two tries, milliseconds: as a page does it, a little faster. */
const PAUSE_MS = 150;
/** Longer than the service takes to say that it cannot. */
const PATIENCE_MS = 20_000;

type Headers = Readonly<Record<string, string>>;

/**
 * Somebody with a browser, who tries again until there is an answer: with the same Idempotency-Key, at the other server when one is
 * away. What was accepted goes into the ledger.
 */
export class Customer extends ApiClient {
  readonly world: Omit<World, 'terminals'>;
  readonly chance: Random;
  readonly #codesAsked = new Map<string, number>();
  readonly #session: string | undefined;
  #server: 0 | 1;

  /** @param terminal whose sign-in it uses, for somebody at the dealer's terminal or at support */
  constructor(world: Omit<World, 'terminals'>, chance: Random, terminal?: Customer) {
    super(world.setting.urls[0], { language: chance.chance(0.8) ? 'ja' : 'en' });
    this.world = world;
    this.#session = terminal?.cookies.header;
    this.chance = chance;
    this.#server = chance.chance(0.5) ? 0 : 1;
  }

  /** The server this customer is at just now. */
  get serverUrl(): string {
    return this.world.setting.urls[this.#server];
  }

  override fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#session) headers.set('Cookie', this.#session);
    return super.fetch(new URL(path, this.serverUrl).href, { signal: AbortSignal.timeout(PATIENCE_MS), ...init, headers });
  }

  /** Sends until there is an answer that trying again would not change. */
  async persist(what: string, send: () => Promise<Reply>): Promise<Reply> {
    const { ledger, over } = this.world;
    const began = performance.now();
    for (let tries = 1; ; tries += 1) {
      const reply = await send().catch(() => undefined);
      if (reply && reply.status >= 500 && reply.status !== 503)
        ledger.surprises.push(`${what}: ${reply.status} ${reply.problem?.code ?? ''}`);
      if (reply && reply.status < 500) {
        ledger.calls.push({ what, began, ended: performance.now(), tries });
        return reply;
      }
      if (over.aborted) throw new Error(`${what}: the time was up after ${tries} tries`);
      this.#server = this.#server === 0 ? 1 : 0;
      await setTimeout(PAUSE_MS);
    }
  }

  /** Claims a link; what it opened or joined is the open procedure then. */
  async claim(link: string, body?: unknown): Promise<ProcedureView> {
    const path = `/v1/links/${new URL(link).pathname.split('/').at(-1)}`;
    return viewOf(await this.persist('link', () => this.post(path, body)));
  }

  async start(type: string, body: { readonly brand: string } | { readonly after: string }): Promise<ProcedureView> {
    const key = { 'Idempotency-Key': randomUUID() };
    return viewOf(await this.persist(`open ${type}`, () => this.post(`/v1/procedures/${type}`, body, key)));
  }

  /** Answers the open step, once. */
  async give(answer: unknown): Promise<Reply> {
    const { id, step } = this.view;
    const reply = await this.#send(this.view, answer, randomUUID());
    if (wasTaken(reply)) this.#accepted(id, step.name, answer);
    return reply;
  }

  /** Answers it in two requests at once. Under one key they are one. */
  async giveTwice(answer: unknown, [key, another]: readonly [string, string]): Promise<readonly [Reply, Reply]> {
    const view = this.view;
    const replies = await Promise.all([this.#send(view, answer, key), this.#send(view, answer, another)]);
    if (replies.some(wasTaken)) this.#accepted(view.id, view.step.name, answer);
    return replies;
  }

  /** How many mails with a code have been asked for in the open procedure. */
  get codesAsked(): number {
    return this.#codesAsked.get(this.view.id) ?? 0;
  }

  #send({ id, step, revision, links }: ProcedureView, answer: unknown, key: string): Promise<Reply> {
    const query = new URL(links.self, this.serverUrl).search;
    const headers: Headers = { 'Idempotency-Key': key, 'If-Match': `"${revision}"` };
    const path = `/v1/procedures/${id}/steps/${step.name}${query}`;
    return this.persist(`answer ${step.name}`, () => this.post(path, answer, headers));
  }

  #accepted(procedure: string, step: string, answer: unknown): void {
    const { ledger } = this.world;
    ledger.accepted(procedure, 'answer', step, answer);
    const email = step === 'email' && typeof answer === 'object' && answer !== null && 'email' in answer ? String(answer.email) : '';
    if (email) this.#codeAsked(procedure, email);
  }

  #codeAsked(procedure: string, email: string): void {
    this.#codesAsked.set(procedure, (this.#codesAsked.get(procedure) ?? 0) + 1);
    this.world.ledger.promise(effects.mail(email, 'email-code'));
  }

  /** Goes to one of the own procedures. */
  async visit(procedure: string): Promise<ProcedureView> {
    return viewOf(await this.persist('look', () => this.get(`/v1/procedures/${procedure}`)));
  }

  async move(action: 'back' | 'resend' | 'cancel'): Promise<ProcedureView> {
    const { id, step, links } = this.view;
    const key = { 'Idempotency-Key': randomUUID() };
    const reply = await this.persist(`${action} ${step.name}`, () => this.post(links[action], {}, key));
    const view = viewOf(reply);
    this.world.ledger.accepted(id, action, step.name, {});
    if (action === 'resend' && step.name === 'email-code') this.#codeAsked(id, String(step.show.email));
    return view;
  }

  async reload(): Promise<ProcedureView> {
    return viewOf(await this.persist('look', () => this.get(this.view.links.self)));
  }

  /** Waits until the procedure stands elsewhere, as the page does. */
  async follow(): Promise<ProcedureView> {
    const { revision, links, step } = this.view;
    const path = new URL(links.self, this.serverUrl);
    path.searchParams.set('wait', '5');
    const seen = { 'If-None-Match': `"${revision}"` };
    const { ledger, over } = this.world;
    const began = performance.now();
    for (let tries = 1; !over.aborted; tries += 1) {
      const reply = await this.get(`${path.pathname}${path.search}`, seen).catch(() => undefined);
      if (reply?.view) {
        if (step.kind === 'wait') ledger.waits.push({ what: `wait ${step.name}`, began, ended: performance.now(), tries });
        return reply.view;
      }
      if (reply && reply.status >= 400 && reply.status < 500) return viewOf(reply);
      if (reply?.status !== 304) {
        this.#server = this.#server === 0 ? 1 : 0;
        await setTimeout(PAUSE_MS);
      }
    }
    throw new Error(`follow ${step.name}: the time was up`);
  }
}

/** It was taken, also when what it asked for could not be had just now: a page of the provider, a company's entry. */
export function wasTaken({ view, problem }: Reply): boolean {
  return view !== undefined || (problem?.errors ?? []).some(({ code }) => code.endsWith('-unavailable'));
}
