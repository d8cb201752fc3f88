import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { type Database, openDatabase } from '../../db/database.ts';
import { migrateDatabase } from '../../db/migrate.ts';
import { seedDatabase } from '../../db/seed.ts';
import { freePort } from '../../scripts/start/ports.mjs';
import { startPostgres } from '../../scripts/start/postgres.mjs';
import type { Processes } from '../../scripts/start/processes.mjs';
import { startTemporal } from '../../scripts/start/temporal.mjs';
import { bundleWorkflows } from '../../workflows/bundle.ts';
import { type Balancer, openBalancer } from './balancer.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { type Mortal, mortalChild, mortalRoot } from './mortal.ts';

/** Everything that a run needs and may kill, with data of its own. */
export interface Setting {
  readonly workers: readonly [Mortal, Mortal];
  readonly servers: readonly [Mortal, Mortal];
  readonly temporal: Mortal;
  readonly postgres: Mortal;
  /** Where each server is reached by itself. */
  readonly urls: readonly [string, string];
  /** Where people reach the service: whichever server takes them. */
  readonly publicUrl: string;
  readonly mailbox: Mailbox;
  readonly database: Database;
  readonly temporalAddress: string;
  readonly taskQueue: string;
  readonly dealerSystemToken: string;
  /** Domain of the Message-IDs of our mails. */
  readonly mailDomain: string;
  /** What servers and workers have written. */
  log(): string;
  stop(): Promise<void>;
}

interface Place {
  readonly processes: Processes;
  readonly folder: string;
  /** The Temporal CLI. */
  readonly program: string;
}

const token = 'only-for-chaos-of-the-dealer-system';
const mailDomain = 'chaos.example';

/** Two servers and two workers as production has them, on a Postgres and a Temporal that keep their data in files. */
export async function openSetting({ processes, folder, program }: Place): Promise<Setting> {
  const place = { dataFolder: folder, port: await freePort(), password: 'only-for-chaos', database: 'tetsuzuki' };
  const engine = { program, port: await freePort(), file: join(folder, 'temporal.db') };
  const bundle = join(folder, 'workflow-bundle.js');
  const [postgres, temporal] = await Promise.all([
    mortalChild('postgres', async () => (await startPostgres(processes, place)).server),
    mortalChild('temporal', async () => (await startTemporal(processes, engine)).server),
    bundleWorkflows().then((code) => writeFile(bundle, code)),
  ]);
  const databaseUrl = `postgres://postgres:${place.password}@127.0.0.1:${place.port}/${place.database}`;
  await migrateDatabase(databaseUrl);
  await seedDatabase(databaseUrl);

  const ports = [await freePort(), await freePort()] as const;
  const [balancer, mailbox] = await Promise.all([openBalancer(ports), openMailbox()]);
  const taskQueue = 'procedures';
  const env = environment({ databaseUrl, temporal: `127.0.0.1:${engine.port}`, taskQueue, bundle, balancer, mailbox });
  const output: string[] = [];
  const log = (text: string) => void output.push(text);
  const server = (port: number) =>
    mortalRoot('server', { script: 'server.ts', env: { ...env, PORT: String(port) }, ready: 'Serving at', log });
  const worker = () => mortalRoot('worker', { script: 'worker.ts', env, ready: '"state":"RUNNING"', log });
  const [one, other, first, second] = await Promise.all([server(ports[0]), server(ports[1]), worker(), worker()]);
  const database = openDatabase(databaseUrl, { connections: 4 });

  return {
    workers: [first, second],
    servers: [one, other],
    temporal,
    postgres,
    urls: [`http://127.0.0.1:${ports[0]}`, `http://127.0.0.1:${ports[1]}`],
    publicUrl: balancer.url,
    mailbox,
    database,
    temporalAddress: `127.0.0.1:${engine.port}`,
    taskQueue,
    dealerSystemToken: token,
    mailDomain,
    log: () => output.join(''),
    async stop() {
      // All is over and its data is thrown away: nobody waits for an orderly end.
      await Promise.all([one, other, first, second].map((root) => root.end('SIGKILL')));
      await Promise.all([balancer.close(), mailbox.close(), database.close()]);
    },
  };
}

interface Wiring {
  readonly databaseUrl: string;
  readonly temporal: string;
  readonly taskQueue: string;
  readonly bundle: string;
  readonly balancer: Balancer;
  readonly mailbox: Mailbox;
}

/** What `config.ts` asks for; nothing of the caller's environment leaks in. */
function environment({ databaseUrl, temporal, taskQueue, bundle, balancer, mailbox }: Wiring): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return {
    ...(PATH && { PATH }),
    ...(HOME && { HOME }),
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporal,
    TASK_QUEUE: taskQueue,
    PUBLIC_URL: balancer.url,
    PAYLOAD_KEYS: `chaos:${randomBytes(32).toString('base64')}`,
    PAYLOAD_KEY_CURRENT: 'chaos',
    SESSION_SECRET: randomBytes(32).toString('hex'),
    DEALER_SYSTEM_TOKEN: token,
    SMTP_URL: `smtp://127.0.0.1:${mailbox.port}`,
    MAIL_FROM: `TOYOTA account <info@${mailDomain}>`,
    TELEMATICS_LINE_SECONDS: '2',
    WORKFLOW_BUNDLE: bundle,
    LOG_LEVEL: 'info',
    // All customers come from one address.
    LIMIT_FACTOR: '1000',
  };
}

/** A connection of the run's own, for what only the engine knows. Close it. */
export function connectEngine({ temporalAddress }: Setting): Promise<Connection> {
  return Connection.connect({ address: temporalAddress });
}
