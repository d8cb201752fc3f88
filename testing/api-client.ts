import { randomUUID } from 'node:crypto';
import { type Problem, type ProblemCode, problem } from '../api/contract/problem.ts';
import { type ProcedureView, procedureView } from '../api/contract/view.ts';
import { CookieJar } from './cookie-jar.ts';

/** What came back. `view` and `problem` are set when it was one, and were checked against the contract's schemas. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
  readonly view?: ProcedureView;
  readonly problem?: Problem;
}

type Sent = Readonly<Record<string, string>>;

/** Somebody's browser, or terminal, for the API: a cookie jar of its own, and the procedure it has open. */
export class ApiClient {
  readonly cookies = new CookieJar();
  readonly #url: string;
  readonly #language: string;
  /** The last view of the open procedure that a call answered with. */
  #view: ProcedureView | undefined;

  constructor(url: string, { language = 'ja' } = {}) {
    this.#url = url;
    this.#language = language;
  }

  /** Another browser: same language, no cookies. */
  another(): ApiClient {
    return new ApiClient(this.#url, { language: this.#language });
  }

  /** Another window of this browser: the same cookies. */
  window(): ApiClient {
    const other = this.another();
    other.cookies.copy(this.cookies);
    return other;
  }

  get view(): ProcedureView {
    if (!this.#view) throw new Error('No procedure is open in this client');
    return this.#view;
  }

  /** Path of the open procedure, e.g. `/v1/procedures/0c…`. */
  get procedure(): string {
    return `/v1/procedures/${this.view.id}`;
  }

  /** Claims a link as the page behind a QR code does. */
  async open(link: string): Promise<Reply> {
    return this.post(`/v1/links/${new URL(link).pathname.split('/').at(-1)}`);
  }

  /** With an Idempotency-Key of its own, as the pages send it; another one, or If-Match, can be given in `headers`. */
  answer(step: string, answer: unknown, headers: Sent = {}): Promise<Reply> {
    // What is attested is what was seen; elsewhere tests name the revision when they mean it.
    const seen: Sent = this.view.step.kind === 'attest' ? { 'If-Match': `"${this.view.revision}"` } : {};
    return this.post(`${this.procedure}/steps/${step}`, answer, { 'Idempotency-Key': randomUUID(), ...seen, ...headers });
  }

  back(headers: Sent = {}): Promise<Reply> {
    return this.#move('back', headers);
  }

  resend(headers: Sent = {}): Promise<Reply> {
    return this.#move('resend', headers);
  }

  cancel(headers: Sent = {}): Promise<Reply> {
    return this.#move('cancel', headers);
  }

  look(headers: Sent = {}, query = ''): Promise<Reply> {
    return this.get(`${this.procedure}${query}`, headers);
  }

  capture(picture: Uint8Array, headers: Sent = {}): Promise<Reply> {
    return this.send('POST', `${this.procedure}/captures`, picture, { 'Content-Type': 'image/jpeg', ...headers });
  }

  get(path: string, headers: Sent = {}): Promise<Reply> {
    return this.send('GET', path, undefined, headers);
  }

  post(path: string, body?: unknown, headers: Sent = {}): Promise<Reply> {
    if (body === undefined) return this.send('POST', path, undefined, headers);
    return this.send('POST', path, JSON.stringify(body), { 'Content-Type': 'application/json', ...headers });
  }

  /** The call as it is: any body, any headers. */
  async send(method: string, path: string, body: string | Uint8Array | undefined, headers: Sent = {}): Promise<Reply> {
    const response = await this.fetch(path, { method, headers, ...(body !== undefined && { body: Buffer.from(body) }) });
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    const json: unknown = /[/+]json/.test(type) ? JSON.parse(text) : text;
    const reply = { status: response.status, headers: response.headers, body: json };
    if (type.startsWith('application/problem+json')) return { ...reply, problem: problem.parse(json) };
    if (!isView(json)) return reply;
    this.#view = procedureView.parse(json);
    return { ...reply, view: this.#view };
  }

  /** `fetch` with this client's cookies and language; for streams. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = this.cookies.header;
    const headers = new Headers(init.headers);
    if (!headers.has('Accept-Language')) headers.set('Accept-Language', this.#language);
    if (cookie) headers.set('Cookie', cookie);
    const response = await fetch(new URL(path, this.#url), { redirect: 'manual', ...init, headers });
    this.cookies.keep(response);
    return response;
  }

  #move(move: 'back' | 'resend' | 'cancel', headers: Sent): Promise<Reply> {
    return this.post(`${this.procedure}/${move}`, {}, { 'Idempotency-Key': randomUUID(), ...headers });
  }
}

/** The view that was answered; throws with the answer when it is none. */
export function viewOf({ status, view, body }: Reply): ProcedureView {
  if (!view) throw new Error(`A view was expected, and not ${status} ${JSON.stringify(body)}`);
  return view;
}

/** The problem that was answered; throws with the answer when it is none, or another one. */
export function problemOf({ status, problem: told, body }: Reply, code: ProblemCode): Problem {
  if (told?.code !== code || told.status !== status) throw new Error(`${code} was expected, and not ${status} ${JSON.stringify(body)}`);
  return told;
}

function isView(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'revision' in json && 'step' in json;
}
