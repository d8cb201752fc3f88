import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

/** `silent` accepts the request and never answers; `leaking` fails with a body that quotes the request. */
export type Behaviour = 'well' | 'silent' | 'leaking' | 'html' | 'other-json' | 'redirecting';

export interface Received {
  readonly method: string;
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly authorization: string;
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

/** A server on the loopback, for another system's stand-in in tests. Refuses (401) whoever does not carry `authorization`. */
export async function startLoopback(authorization: string, answer: (request: Received) => Reply | Promise<Reply>) {
  let behaviour: Behaviour = 'well';

  async function reply(request: IncomingMessage): Promise<Reply | undefined> {
    const received = await toReceived(request);
    switch (behaviour) {
      case 'silent':
        return undefined;
      case 'leaking':
        return { status: 500, body: { detail: `${request.url} ${received.body}` } };
      case 'html':
        return { status: 200 };
      case 'other-json':
        return { status: 200, body: { quoted: received.body } };
      case 'redirecting':
        return { status: 307 };
      case 'well':
        return received.authorization === authorization ? answer(received) : { status: 401, body: {} };
    }
  }

  const server = createServer((request, response) => {
    reply(request).then(
      (made) => {
        if (!made) return;
        response.writeHead(made.status, {
          'content-type': behaviour === 'html' ? 'text/html' : 'application/json',
          ...(behaviour === 'redirecting' && { location: '/' }),
        });
        response.end(behaviour === 'html' ? '<p>maintenance</p>' : made.body === undefined ? undefined : JSON.stringify(made.body));
      },
      (error) => response.destroy(error),
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server does not listen on a port');

  return {
    baseUrl: `http://127.0.0.1:${address.port}`,
    behave(next: Behaviour) {
      behaviour = next;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function toReceived(request: IncomingMessage): Promise<Received> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  return {
    method: request.method ?? '',
    path: url.pathname.split('/').slice(1).map(decodeURIComponent),
    query: url.searchParams,
    authorization: request.headers.authorization ?? '',
    body: await text(request),
  };
}
