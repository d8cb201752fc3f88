import { randomUUID } from 'node:crypto';
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { type ProcedureView, procedureView } from '../api/contract/view.ts';

interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
  /** From sending the request to the answer's body being there as JSON. */
  readonly milliseconds: number;
}

/** One connection that is kept alive, with its cookies. `node:http` rather than `fetch`, which costs a multiple of it. */
export class Browser {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #url: string;
  readonly #cookies = new Map<string, string>();

  constructor(url: string) {
    this.#url = url;
  }

  async post(path: string, body?: unknown, revision?: number): Promise<{ view: ProcedureView; milliseconds: number }> {
    const json = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const answered = await this.#send('POST', path, json, {
      'Idempotency-Key': randomUUID(),
      ...(json && { 'Content-Type': 'application/json' }),
      ...(revision !== undefined && { 'If-Match': `"${revision}"` }),
    });
    return { view: viewOf(answered), milliseconds: answered.milliseconds };
  }

  /** Waits until the procedure has moved on from this view. */
  async follow({ links, revision }: ProcedureView): Promise<ProcedureView> {
    for (;;) {
      const answered = await this.#send('GET', `${links.self}?wait=25`, undefined, { 'If-None-Match': `"${revision}"` });
      if (answered.status !== 304) return viewOf(answered);
    }
  }

  /** Sends a picture of an ID card; resolves to its id. */
  async capture({ links }: ProcedureView, picture: Uint8Array): Promise<string> {
    const { status, body } = await this.#send('POST', links.captures, picture, { 'Content-Type': 'image/jpeg' });
    const capture = typeof body === 'object' && body !== null && 'capture' in body ? body.capture : undefined;
    if (typeof capture !== 'string') throw new Error(`The picture was answered with ${status} ${JSON.stringify(body)}`);
    return capture;
  }

  close(): void {
    this.#agent.destroy();
  }

  #send(method: string, path: string, body: Uint8Array | undefined, headers: Record<string, string>): Promise<Answered> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const sent = { 'Accept-Language': 'ja', ...headers, ...(cookie && { Cookie: cookie }), 'Content-Length': String(body?.length ?? 0) };
    return new Promise((resolve, reject) => {
      const began = performance.now();
      const outgoing = request(new URL(path, this.#url), { method, agent: this.#agent, headers: sent }, (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.once('error', reject);
        response.once('end', () => {
          const text = Buffer.concat(pieces).toString('utf8');
          const json: unknown = text ? JSON.parse(text) : undefined;
          const milliseconds = performance.now() - began;
          this.#keep(response.headers['set-cookie'] ?? []);
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: json, milliseconds });
        });
      });
      outgoing.once('error', reject);
      outgoing.end(body);
    });
  }

  #keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [name = '', value = ''] = (line.split(';', 1)[0] ?? '').split('=', 2);
      this.#cookies.set(name, value);
    }
  }
}

function viewOf({ status, body }: Answered): ProcedureView {
  if (status !== 200 && status !== 201) throw new Error(`A view was expected, and not ${status} ${JSON.stringify(body)}`);
  return procedureView.parse(body);
}
