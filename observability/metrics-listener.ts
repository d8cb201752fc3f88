import { once } from 'node:events';
import { createServer } from 'node:http';

interface Address {
  readonly host: string;
  readonly port: number;
}

/** Answers `GET /metrics` on a port of its own, which the public never reaches. */
export async function listenForScrapes({ host, port }: Address, read: () => Promise<string>): Promise<{ close(): Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url?.split('?', 1)[0] !== '/metrics') return void response.writeHead(404).end();
    read().then(
      (text) => response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.listen(port, host);
  await once(server, 'listening');
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
