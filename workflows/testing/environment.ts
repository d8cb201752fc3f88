import { randomUUID } from 'node:crypto';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import pino from 'pino';
import { createProcedureWorker } from '../../activities/worker.ts';
import { embeddedAccounts } from '../../adapters/accounts/embedded.ts';
import { embeddedOldSite } from '../../adapters/old-site/embedded.ts';
import { embeddedPostalCodes } from '../../adapters/postal-codes/embedded.ts';
import { embeddedIssuer } from '../../adapters/staff-issuer/embedded.ts';
import { embeddedTelematics } from '../../adapters/telematics/embedded.ts';
import type { ApiContext } from '../../api/context.ts';
import { cachedDocuments } from '../../api/documents.ts';
import { openFeed } from '../../api/feed/feed.ts';
import { openLimits } from '../../api/limits.ts';
import { relyingParty } from '../../api/oidc/relying-party.ts';
import { procedureClient } from '../../api/procedures/procedure-client.ts';
import { seedDatabase } from '../../db/seed.ts';
import { createTestDatabase } from '../../db/testing/test-database.ts';
import { bundleWorkflows } from '../bundle.ts';
import { openCardProvider } from './card-provider.ts';
import { openCardReader } from './card-reader.ts';
import { openCorporateRegister } from './corporate-register.ts';
import { testKeyRing } from './keys.ts';
import { openMailbox } from './mailbox.ts';
import { openPhones } from './phones.ts';
import { openSkippingTemporal, openTemporal } from './temporal.ts';
import { openCertificateRegister } from './vehicle-registry.ts';

const SECRET = 'only for tests';

export type Environment = Awaited<ReturnType<typeof openEnvironment>>;

/**
 * The product's worker, activities and edge, with a database and a task queue of their own. Only what other systems do is chosen
 * by the test. `skipping`: on a Temporal whose time can be skipped. `cached: false`: every workflow task replays its procedure
 * from the beginning.
 */
export async function openEnvironment({ cached = true, skipping = false } = {}) {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const [temporal, { url, database, drop }, code] = await Promise.all([
    skipping ? openSkippingTemporal() : openTemporal(),
    createTestDatabase(),
    bundleWorkflows(new URL('./workflows.ts', import.meta.url)),
  ]);
  const taskQueue = randomUUID();
  await seedDatabase(url);

  const mail = openMailbox();
  const sms = openPhones();
  const cards = openCardReader();
  const corporations = openCorporateRegister();
  const certificates = openCertificateRegister(database);
  const payments = openCardProvider(database);
  const accounts = embeddedAccounts(database);
  const oldSite = embeddedOldSite(database);
  const { worker, close: closeWorker } = await createProcedureWorker(
    { TEMPORAL_ADDRESS: temporal.address, TEMPORAL_NAMESPACE: 'default', TASK_QUEUE: taskQueue, MAX_CACHED_WORKFLOWS: cached ? 100 : 0 },
    { code },
    {
      database,
      keyRing: testKeyRing,
      codeSecret: SECRET,
      publicUrl: 'http://127.0.0.1',
      accounts,
      corporateNumbers: corporations,
      idCardReading: cards,
      payments,
      telematics: embeddedTelematics(database, { lineSeconds: 1, checkSeconds: 1 }),
      mail,
      sms,
      oldSite,
      vehicleRegistry: certificates,
    },
    pino({ level: 'silent' }),
  );
  const running = worker.run();

  const log = pino({ level: 'silent' });
  const feed = await openFeed(database, log);
  const staffIssuer = embeddedIssuer(database, {
    publicUrl: 'http://127.0.0.1',
    secret: SECRET,
    ownAddress: 'http://127.0.0.1',
    otherClients: [],
    log,
  });
  const api: ApiContext = {
    database,
    keyRing: testKeyRing,
    procedures: procedureClient(temporal.client, taskQueue),
    feed,
    documents: cachedDocuments(database),
    accounts,
    oldSite,
    postalCodes: embeddedPostalCodes(),
    staffIssuer,
    relyingParty: relyingParty(staffIssuer),
    limits: openLimits(database, { secret: SECRET, factor: 100 }),
    payments,
    secret: SECRET,
    publicUrl: 'http://127.0.0.1',
    showInbox: false,
    keepsCertificates: true,
    trustedProxies: 0,
    log,
  };

  return {
    api,
    database,
    mail,
    sms,
    cards,
    corporations,
    certificates,
    payments,
    temporal: temporal.client,
    taskQueue,
    /** Lets so many days pass, on a Temporal that can. */
    pass: temporal.pass,
    async close() {
      worker.shutdown();
      await running;
      await closeWorker();
      await feed.close();
      await temporal.close();
      await drop();
    },
  };
}
