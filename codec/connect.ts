import { readFile } from 'node:fs/promises';
import type { NativeConnectionOptions } from '@temporalio/worker';

interface Address {
  readonly TEMPORAL_ADDRESS: string;
  readonly TEMPORAL_API_KEY?: string | undefined;
  readonly TEMPORAL_TLS_CERT?: string | undefined;
  readonly TEMPORAL_TLS_KEY?: string | undefined;
}

/** How to reach Temporal: in the clear on the loopback, by API key, or by mutual TLS. Fits client and worker. */
export async function connectionOptions(config: Address): Promise<Pick<NativeConnectionOptions, 'address' | 'tls' | 'apiKey'>> {
  const { TEMPORAL_ADDRESS: address, TEMPORAL_API_KEY: apiKey, TEMPORAL_TLS_CERT: crt, TEMPORAL_TLS_KEY: key } = config;
  if (crt && key) return { address, tls: { clientCertPair: { crt: await readFile(crt), key: await readFile(key) } } };
  return apiKey ? { address, apiKey, tls: true } : { address };
}
