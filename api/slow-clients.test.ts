import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { boundSlowClients } from './slow-clients.ts';

it('a server waits for a head and a body so long, and no longer, and takes so many connections', () => {
  const server = createServer();
  boundSlowClients(server);
  const { headersTimeout, requestTimeout, keepAliveTimeout, maxConnections } = server;
  expect({ headersTimeout, requestTimeout, keepAliveTimeout, maxConnections }).toEqual({
    headersTimeout: 15_000,
    requestTimeout: 120_000,
    keepAliveTimeout: 65_000,
    maxConnections: 10_000,
  });
});
