import { setTimeout } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { makeLink } from '../api/links.ts';
import { sealingDataConverter } from '../codec/data-converter.ts';
import { keyRing } from '../codec/key-ring.ts';
import { readConfig, serverConfig } from '../config.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { insertContract } from '../testing/contracts.ts';
import { codeIn, mailReader } from '../testing/mails.ts';

/** Nobody types a code in the moment its mail arrives, while the worker still notes that it was sent. */
const READING_MS = 100;

/** The running service that `scripts/bench.mjs` has started, as the bench reaches it. */
export interface Stage {
  readonly url: string;
  readonly database: Database;
  readonly client: Client;
  readonly taskQueue: string;
  readonly bareTaskQueue: string;
  /** The QR code's link for a contract that nobody else uses. */
  newLink(): Promise<string>;
  newContract(): Promise<string>;
  /** The six digits that are mailed to an address, as soon as somebody could have read them. */
  codeFor(email: string): Promise<string>;
  close(): Promise<void>;
}

export async function openStage(environment: NodeJS.ProcessEnv): Promise<Stage> {
  const config = readConfig(serverConfig, environment);
  const bareTaskQueue = environment.BARE_TASK_QUEUE;
  if (!bareTaskQueue) throw new Error('BARE_TASK_QUEUE is not set: run the bench with `npm run bench`, which starts what it needs');
  const database = openDatabase(config.DATABASE_URL, { connections: config.DATABASE_CONNECTIONS });
  const ring = keyRing(config.PAYLOAD_KEYS, config.PAYLOAD_KEY_CURRENT);
  const connection = await Connection.connect({ address: config.TEMPORAL_ADDRESS });
  const client = new Client({ connection, namespace: config.TEMPORAL_NAMESPACE, dataConverter: sealingDataConverter(ring) });
  const lastMail = mailReader(database);
  const linking = { database, secret: config.SESSION_SECRET, publicUrl: config.PUBLIC_URL };
  const newContract = async () => (await insertContract(database, 'toyota')).id;
  return {
    url: `http://127.0.0.1:${config.PORT}`,
    database,
    client,
    taskQueue: config.TASK_QUEUE,
    bareTaskQueue,
    newContract,
    async newLink() {
      return (await makeLink(linking, { procedureType: 'buyer-registration', contractId: await newContract(), role: 'buyer' })).url;
    },
    async codeFor(email) {
      const code = codeIn(await lastMail(email));
      await setTimeout(READING_MS);
      return code;
    },
    async close() {
      await connection.close();
      await database.close();
    },
  };
}
