import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { createStripeState } from './stripe-state.ts';

/** `silent` never answers; `leaking` fails with words that quote the request. */
export type Behaviour = 'well' | 'silent' | 'leaking' | 'html' | 'other-json' | 'redirecting';

/** An HTTP server on the loopback that checks requests and answers them as Stripe's API does, as far as `stripe.ts` uses it. */
export async function startStripeServer(secretKey: string) {
  const state = createStripeState();
  let behaviour: Behaviour = 'well';
  let creations = 0;

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.destroy(error));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const quoted = { error: { type: 'api_error', message: `${request.url} ${body} ${request.headers.authorization}` } };
    if (behaviour === 'silent') return;
    if (behaviour === 'leaking') return send(response, 500, quoted);
    if (behaviour === 'other-json') return send(response, 200, quoted);
    if (behaviour === 'html') return void response.writeHead(200, { 'content-type': 'text/html' }).end(`<p>${body}</p>`);
    if (behaviour === 'redirecting') return void response.writeHead(307, { location: request.url ?? '/' }).end();
    if (request.headers.authorization !== `Bearer ${secretKey}`) {
      return send(response, 401, { error: { type: 'invalid_request_error', message: 'Invalid API Key provided' } });
    }
    const url = new URL(request.url ?? '/', 'http://localhost');
    const result = state.answer({
      method: request.method ?? '',
      path: decodeURIComponent(url.pathname),
      query: url.searchParams,
      contentType: request.headers['content-type'] ?? '',
      idempotencyKey: String(request.headers['idempotency-key'] ?? ''),
      form: new URLSearchParams(body),
    });
    if (request.method === 'POST' && result.status === 200 && !result.headers) creations += 1;
    send(response, result.status, result.body, result.headers);
  }

  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server does not listen on a port');

  return {
    baseUrl: `http://127.0.0.1:${address.port}`,
    behave(next: Behaviour) {
      behaviour = next;
    },
    /** Sessions made, repeated requests not counted. */
    creations: () => creations,
    session: state.find,
    complete: state.complete,
    refuse: state.refuse,
    expire: state.expire,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function send(response: ServerResponse, status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
