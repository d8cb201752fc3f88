import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLink } from '../api/links.ts';
import type { BrandId } from '../brands/registry.ts';
import type { Database } from '../db/database.ts';
import type { InboxMessage } from '../db/queries/mails.ts';
import { seedDatabase } from '../db/seed.ts';
import { createTestDatabase } from '../db/testing/test-database.ts';
import { freePort } from '../scripts/start/ports.mjs';
import { bundleWorkflows } from '../workflows/bundle.ts';
import { type ChildProcess, startProcess } from './child-process.ts';
import { contractIdOf, insertContract, type NewContract } from './contracts.ts';
import { mailReader } from './mails.ts';

/** The whole service, running for tests: `server.ts` and `worker.ts` as processes, with a database and a task queue of their own. */
export interface TestService {
  /** Where it is reached, without a slash at the end: `http://127.0.0.1:4711`. */
  readonly url: string;
  /** The service's own database, seeded with the demonstration's people and contracts. */
  readonly database: Database;
  /** The secret that keys its hashes. */
  readonly secret: string;
  /** A new link for the buyer of a contract: what the dealer's QR code says. */
  link(contractNumber: string): Promise<string>;
  /** A contract that no other test uses. */
  newContract(brand?: BrandId): Promise<NewContract>;
  /** Waits for a mail that was not returned before. Rejects after 25 seconds: a mail whose worker was killed is tried again after ten. */
  lastMail(to: string): Promise<InboxMessage>;
  /** Everything that both processes have written so far. */
  log(): string;
  /** The embedded inbox runs in the server: mails wait while it is killed. Resolves to the exit code, `null` after a kill. */
  killServer(signal: NodeJS.Signals): Promise<number | null>;
  /** On the same port as before. */
  startServer(): Promise<void>;
  killWorker(signal: NodeJS.Signals): Promise<number | null>;
  startWorker(): Promise<void>;
  /** Ends all that was started. Belongs into `afterAll`, which runs after a failure too. */
  stop(): Promise<void>;
}

/**
 * Starts it, in about five seconds. Needs what `npm test` sets: `TEST_DATABASE_URL`, `TEST_TEMPORAL_ADDRESS`.
 * @param settings environment variables of both processes, e.g. `{ LOG_LEVEL: 'trace' }`; up to `info`, so that the start is heard
 */
export async function startService(settings: Readonly<Record<string, string>> = {}): Promise<TestService> {
  const { url: databaseUrl, database, drop } = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'tetsuzuki-service-'));
  const bundle = join(folder, 'workflow-bundle.js');
  await Promise.all([seedDatabase(databaseUrl), bundleWorkflows().then((code) => writeFile(bundle, code))]);

  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const secret = randomBytes(32).toString('hex');
  const env = { ...(await environment(databaseUrl, secret)), PORT: String(port), PUBLIC_URL: url, WORKFLOW_BUNDLE: bundle, ...settings };
  const output: string[] = [];
  const log = (text: string) => void output.push(text);
  const running: { server?: ChildProcess; worker?: ChildProcess } = {};

  const startServer = async () => {
    running.server = await startProcess({ script: 'server.ts', env, ready: 'Serving at', log });
  };
  const startWorker = async () => {
    running.worker = await startProcess({ script: 'worker.ts', env, ready: '"state":"RUNNING"', log });
  };
  const end = async (name: 'server' | 'worker', signal: NodeJS.Signals) => {
    const process = running[name];
    delete running[name];
    return process ? process.end(signal) : null;
  };
  const stop = async () => {
    await Promise.all([end('server', 'SIGTERM'), end('worker', 'SIGTERM')]);
    await rm(folder, { recursive: true, force: true });
    await drop();
  };

  try {
    await Promise.all([startServer(), startWorker()]);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    database,
    secret,
    async link(contractNumber) {
      const contractId = await contractIdOf(database, contractNumber);
      const to = { procedureType: 'buyer-registration', contractId, role: 'buyer' } as const;
      return (await makeLink({ database, secret, publicUrl: url }, to)).url;
    },
    newContract: (brand = 'toyota') => insertContract(database, brand),
    lastMail: mailReader(database),
    log: () => output.join(''),
    killServer: (signal) => end('server', signal),
    startServer,
    killWorker: (signal) => end('worker', signal),
    startWorker,
    stop,
  };
}

/** With it the dealer's system says who it is, to every service of the tests. */
export const dealerSystemToken = 'only-for-tests-of-the-dealer-system';

/** What `config.ts` asks for; nothing of the test run's own environment leaks in. */
async function environment(databaseUrl: string, secret: string): Promise<NodeJS.ProcessEnv> {
  const { PATH, HOME, TEST_TEMPORAL_ADDRESS: temporal } = process.env;
  if (!temporal) throw new Error('TEST_TEMPORAL_ADDRESS is not set: run the tests with `npm test`, which starts Temporal');
  const inbox = String(await freePort());
  return {
    ...(PATH && { PATH }),
    ...(HOME && { HOME }),
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporal,
    // Services that share a Temporal must not take each other's work.
    TASK_QUEUE: `test-${randomBytes(6).toString('hex')}`,
    PAYLOAD_KEYS: `test:${randomBytes(32).toString('base64')}`,
    PAYLOAD_KEY_CURRENT: 'test',
    SESSION_SECRET: secret,
    DEALER_SYSTEM_TOKEN: dealerSystemToken,
    MAIL_INBOX_PORT: inbox,
    SMTP_URL: `smtp://127.0.0.1:${inbox}`,
    LOG_LEVEL: 'info',
    // All people of a test come from one address.
    LIMIT_FACTOR: '100',
  };
}
