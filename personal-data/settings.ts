import { Client, Connection } from '@temporalio/client';
import { z } from 'zod';
import { configuredKeys } from '../codec/configured-keys.ts';
import { connectionOptions } from '../codec/connect.ts';
import { sealingDataConverter } from '../codec/data-converter.ts';
import { type KeyRing, keyRing } from '../codec/key-ring.ts';
import { type Database, openDatabase } from '../db/database.ts';

/** What the commands about personal data find in their environment: the same as the server. */
const settings = z.object({
  DATABASE_URL: z.url(),
  TEMPORAL_ADDRESS: z.string().min(1),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  TEMPORAL_API_KEY: z.string().min(1).optional(),
  TEMPORAL_TLS_CERT: z.string().min(1).optional(),
  TEMPORAL_TLS_KEY: z.string().min(1).optional(),
  /** Executions of other task queues are not ours. */
  TASK_QUEUE: z
    .string()
    .regex(/^[\w.-]+$/)
    .default('procedures'),
  PAYLOAD_KEYS: configuredKeys,
  PAYLOAD_KEY_CURRENT: z.string().min(1),
  ACCOUNT_DIRECTORY_URL: z.url().optional(),
  ACCOUNT_DIRECTORY_TOKEN: z.string().min(1).optional(),
});

export interface Installation {
  readonly settings: z.infer<typeof settings>;
  readonly database: Database;
  readonly ring: KeyRing;
  readonly client: Client;
  close(): Promise<void>;
}

/** @throws when something is not set, or does not answer */
export async function openInstallation(environment: NodeJS.ProcessEnv): Promise<Installation> {
  const parsed = settings.safeParse(environment);
  if (!parsed.success) throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  const { data } = parsed;
  const ring = keyRing(data.PAYLOAD_KEYS, data.PAYLOAD_KEY_CURRENT);
  const database = openDatabase(data.DATABASE_URL, { connections: 4 });
  const connection = await Connection.connect(await connectionOptions(data));
  const client = new Client({ connection, namespace: data.TEMPORAL_NAMESPACE, dataConverter: sealingDataConverter(ring) });
  const close = async () => void (await Promise.allSettled([connection.close(), database.close()]));
  return { settings: data, database, ring, client, close };
}
