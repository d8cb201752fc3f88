import { once } from 'node:events';
import { createServer } from 'node:net';
import type { RuntimeOptions } from '@temporalio/worker';

export interface SdkMetrics {
  /** For `Runtime.install`. */
  readonly telemetryOptions: NonNullable<RuntimeOptions['telemetryOptions']>;
  /** The SDK's metrics as text; empty when they cannot be had. */
  read(): Promise<string>;
}

/** The SDK serves its metrics (task slots, sticky cache, latencies) at an address of its own: here they are one text with ours. */
export async function sdkMetrics(): Promise<SdkMetrics> {
  const bindAddress = `127.0.0.1:${await freePort()}`;
  const prometheus = { bindAddress, countersTotalSuffix: true, unitSuffix: true, useSecondsForDurations: true };
  return {
    telemetryOptions: { metrics: { prometheus } },
    async read() {
      try {
        const response = await fetch(`http://${bindAddress}/metrics`, { signal: AbortSignal.timeout(2_000) });
        return response.ok ? await response.text() : '';
      } catch {
        return '';
      }
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('No port could be had');
  return address.port;
}
