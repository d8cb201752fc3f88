import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { createDirectoryState, type DirectoryAnswer, type DirectoryRequest } from './directory-state.ts';

/** `silent` accepts the request and never answers; `leaking` fails with an error page that quotes the request. */
export type Behaviour = 'well' | 'silent' | 'leaking' | 'html' | 'other-json' | 'redirecting';

/** A directory on the loopback, with accounts in memory, that speaks what `directory.ts` documents. */
export async function startDirectoryServer(token: string) {
  const state = createDirectoryState();
  let behaviour: Behaviour = 'well';
  let meanwhile = () => {};

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.destroy(error));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    switch (behaviour) {
      case 'silent':
        return;
      case 'leaking':
        return send(response, { status: 500, body: { detail: `${request.url} ${body}` } });
      case 'html':
        response.writeHead(200, { 'content-type': 'text/html' }).end(`<p>${body}</p>`);
        return;
      case 'other-json':
        return send(response, { status: 200, body: { quoted: body } });
      case 'redirecting':
        response.writeHead(307, { location: request.url ?? '/' }).end();
        return;
      case 'well':
        if (request.headers.authorization !== `Bearer ${token}`) return send(response, { status: 401 });
        if (request.method === 'PUT') {
          meanwhile();
          meanwhile = () => {};
        }
        return send(response, await state.answer(toDirectoryRequest(request, body)));
    }
  }

  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server does not listen on a port');

  return {
    baseUrl: `http://127.0.0.1:${address.port}`,
    behave(next: Behaviour) {
      behaviour = next;
    },
    /** Does this when the next PUT has arrived, before it is obeyed. */
    beforeNextWrite(work: () => void) {
      meanwhile = work;
    },
    /** What another system of the company writes. */
    change: state.change,
    /** As the directory holds it, attributes of others included. */
    stored: state.stored,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function toDirectoryRequest(request: IncomingMessage, body: string): DirectoryRequest {
  const url = new URL(request.url ?? '/', 'http://localhost');
  return {
    method: request.method ?? '',
    path: url.pathname.split('/').slice(1).map(decodeURIComponent),
    filter: url.searchParams.get('filter') ?? '',
    idempotencyKey: String(request.headers['idempotency-key'] ?? ''),
    ifMatch: String(request.headers['if-match'] ?? ''),
    body: body === '' ? undefined : JSON.parse(body),
  };
}

function send(response: ServerResponse, { status, body }: DirectoryAnswer): void {
  response.writeHead(status, { 'content-type': 'application/scim+json' }).end(body === undefined ? undefined : JSON.stringify(body));
}
