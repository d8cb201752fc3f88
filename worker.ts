import { Client, Connection } from '@temporalio/client';
import { Runtime } from '@temporalio/worker';
import { ensureSchedules } from './activities/schedules.ts';
import { createProcedureWorker } from './activities/worker.ts';
import { chosenAccounts } from './adapters/accounts/chosen.ts';
import { adapterBreakers } from './adapters/breaker.ts';
import { embeddedCorporateNumbers } from './adapters/corporate-numbers/embedded.ts';
import { nationalTaxAgency } from './adapters/corporate-numbers/national-tax-agency.ts';
import { paddleIdCardReading } from './adapters/id-card-reading/paddle.ts';
import { tesseractIdCardReading } from './adapters/id-card-reading/tesseract.ts';
import { smtpFromUrl } from './adapters/mail/smtp-url.ts';
import { chosenOldSite } from './adapters/old-site/chosen.ts';
import { chosenPayments } from './adapters/payments/chosen.ts';
import { chosenSms } from './adapters/sms/chosen.ts';
import { chosenTelematics } from './adapters/telematics/chosen.ts';
import { chosenVehicleRegistry } from './adapters/vehicle-registry/chosen.ts';
import { connectionOptions } from './codec/connect.ts';
import { keyRing } from './codec/key-ring.ts';
import { readConfig, workerConfig } from './config.ts';
import { openDatabase } from './db/database.ts';
import { cleanUp } from './db/queries/clean-up.ts';
import { logLastWords } from './logging/redaction.ts';
import { openLog } from './observability/log.ts';
import { nameOfProcess } from './observability/name-of-process.ts';
import { observeWorker } from './observability/worker.ts';

const config = readConfig(workerConfig, process.env);
const log = openLog('worker', config.LOG_LEVEL);
logLastWords(log);
const database = openDatabase(config.DATABASE_URL, { connections: config.DATABASE_CONNECTIONS, name: nameOfProcess('worker') });
const breakers = adapterBreakers(log);
const observed = await observeWorker(config, { database, log, breakers });
Runtime.install({ ...observed.runtime, shutdownSignals: ['SIGTERM', 'SIGINT'] });

const idCardReading = config.PADDLE_MODELS ? paddleIdCardReading(config.PADDLE_MODELS) : tesseractIdCardReading();
const mail = smtpFromUrl(config.SMTP_URL, config.MAIL_FROM);
const { CORPORATE_NUMBER_API_ID: applicationId, CORPORATE_NUMBER_API_URL: baseUrl } = config;
const corporateNumbers = applicationId ? nationalTaxAgency({ applicationId, ...(baseUrl && { baseUrl }) }) : embeddedCorporateNumbers();

const { worker, close } = await createProcedureWorker(
  config,
  { codePath: config.WORKFLOW_BUNDLE },
  {
    database,
    keyRing: keyRing(config.PAYLOAD_KEYS, config.PAYLOAD_KEY_CURRENT),
    codeSecret: config.SESSION_SECRET,
    publicUrl: config.PUBLIC_URL,
    accounts: chosenAccounts(config, database),
    corporateNumbers: breakers.around('corporate-numbers', corporateNumbers),
    idCardReading,
    payments: breakers.around('payments', chosenPayments(config, database)),
    telematics: breakers.around('telematics', chosenTelematics(config, database)),
    mail: breakers.around('mail', mail),
    sms: breakers.around('sms', chosenSms(config, database)),
    oldSite: breakers.around('old-site', chosenOldSite(config, database)),
    vehicleRegistry: breakers.around('vehicle-registry', chosenVehicleRegistry(config, database)),
  },
  log,
  observed.interceptors,
);

// Without them the worker still serves everybody: the next one that starts tries again.
const planning = Connection.connect(await connectionOptions(config)).then(async (connection) => {
  await ensureSchedules(new Client({ connection, namespace: config.TEMPORAL_NAMESPACE }), config.TASK_QUEUE);
  await connection.close();
});
planning.catch((error) => log.error({ err: error }, 'The daily check could not be scheduled'));

const CLEANING_INTERVAL = 10 * 60 * 1000;
const cleaning = setInterval(() => {
  cleanUp(database, config.RETENTION_DAYS).catch((error) => log.error({ err: error }, 'What has served could not be deleted'));
}, CLEANING_INTERVAL);

try {
  await worker.run();
} finally {
  clearInterval(cleaning);
  await Promise.allSettled([idCardReading.close(), mail.close(), close(), database.close(), observed.close()]);
}
