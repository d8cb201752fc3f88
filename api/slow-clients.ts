import type { Server, ServerOptions } from 'node:http';

/** A request's head may be so large: cookies, and an access token with its claims. */
export const serverOptions: ServerOptions = { maxHeaderSize: 16 * 1024 };

const SECOND = 1000;

/**
 * Nobody holds a connection by being slow on purpose. A picture of 10 MB has two minutes, which a phone on a bad line needs; what we
 * answer slowly ourselves, streams and held requests, is not meant by these.
 */
export function boundSlowClients(server: Server): void {
  server.headersTimeout = 15 * SECOND;
  server.requestTimeout = 120 * SECOND;
  // Longer than proxies usually keep theirs, so that they close first.
  server.keepAliveTimeout = 65 * SECOND;
  server.maxConnections = 10_000;
}
