import { createServer } from 'node:http';
import { Client, Connection } from '@temporalio/client';
import { chosenAccounts } from './adapters/accounts/chosen.ts';
import { openInbox } from './adapters/mail/inbox.ts';
import { chosenOldSite } from './adapters/old-site/chosen.ts';
import { chosenPayments, simulatorSecret } from './adapters/payments/chosen.ts';
import { embeddedPostalCodes } from './adapters/postal-codes/embedded.ts';
import { chosenStaffIssuer } from './adapters/staff-issuer/chosen.ts';
import { chosenVehicleRegistry } from './adapters/vehicle-registry/chosen.ts';
import { createApp } from './api/app.ts';
import { cachedDocuments } from './api/documents.ts';
import { openFeed } from './api/feed/feed.ts';
import { openLimits } from './api/limits.ts';
import { relyingParty } from './api/oidc/relying-party.ts';
import { procedureClient } from './api/procedures/procedure-client.ts';
import { boundSlowClients, serverOptions } from './api/slow-clients.ts';
import { connectionOptions } from './codec/connect.ts';
import { sealingDataConverter } from './codec/data-converter.ts';
import { keyRing } from './codec/key-ring.ts';
import { readConfig, serverConfig } from './config.ts';
import { openDatabase } from './db/database.ts';
import { storeMessage } from './db/queries/mails.ts';
import { logLastWords } from './logging/redaction.ts';
import { openLog } from './observability/log.ts';
import { nameOfProcess } from './observability/name-of-process.ts';
import { observeServer } from './observability/server.ts';

const config = readConfig(serverConfig, process.env);
const log = openLog('server', config.LOG_LEVEL);
logLastWords(log);
const database = openDatabase(config.DATABASE_URL, { connections: config.DATABASE_CONNECTIONS, name: nameOfProcess('server') });
const ring = keyRing(config.PAYLOAD_KEYS, config.PAYLOAD_KEY_CURRENT);
const feed = await openFeed(database, log);
const observed = await observeServer(config, { database, log, listeners: feed.listeners });
const connection = Connection.lazy(await connectionOptions(config));
const client = new Client({
  connection,
  namespace: config.TEMPORAL_NAMESPACE,
  dataConverter: sealingDataConverter(ring),
  interceptors: { workflow: observed.interceptors },
});

const inboxPort = config.MAIL_INBOX_PORT;
const inbox =
  inboxPort === undefined
    ? undefined
    : openInbox({
        onMessage: (message) => storeMessage(database, { id: crypto.randomUUID(), ...message }),
        onError: (error) => log.warn({ err: error }, 'The inbox could not keep a message'),
      });
if (inboxPort !== undefined) await inbox?.listen(inboxPort);

const payments = chosenPayments(config, database);

const staffIssuer = chosenStaffIssuer(config, database, log);

const app = createApp({
  database,
  keyRing: ring,
  procedures: procedureClient(client, config.TASK_QUEUE),
  feed,
  documents: cachedDocuments(database),
  accounts: chosenAccounts(config, database),
  oldSite: chosenOldSite(config, database),
  payments,
  ...(payments.name === 'simulator' && { paymentSimulator: { webhookSecret: simulatorSecret(config.SESSION_SECRET) } }),
  postalCodes: embeddedPostalCodes(),
  staffIssuer,
  relyingParty: relyingParty(staffIssuer),
  limits: openLimits(database, { secret: config.SESSION_SECRET, factor: config.LIMIT_FACTOR }),
  secret: config.SESSION_SECRET,
  publicUrl: config.PUBLIC_URL,
  showInbox: inbox !== undefined,
  ...(config.DEALER_SYSTEM_TOKEN && { dealerSystemToken: config.DEALER_SYSTEM_TOKEN }),
  keepsCertificates: chosenVehicleRegistry(config, database).name === 'embedded',
  trustedProxies: config.TRUSTED_PROXIES,
  observers: observed.observers,
  ...(config.TEMPORAL_UI_URL && { temporalUiUrl: config.TEMPORAL_UI_URL }),
  log,
});

const server = createServer(serverOptions, app);
boundSlowClients(server);
server.listen(config.PORT, config.HOST, () => log.info(`Serving at ${config.PUBLIC_URL}`));

const DRAIN_MS = 10_000;

/** Answers what was asked, then leaves. Event streams are ended: browsers come back by themselves, to another server. */
async function stop(): Promise<void> {
  log.info('Stopping');
  const drained = new Promise((resolve) => server.close(resolve));
  const streams = setTimeout(() => server.closeAllConnections(), 500);
  const limit = setTimeout(() => process.exit(1), DRAIN_MS);
  await drained;
  clearTimeout(streams);
  await Promise.allSettled([inbox?.close(), feed.close()]);
  await Promise.allSettled([connection.close(), database.close(), observed.close()]);
  clearTimeout(limit);
}
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
