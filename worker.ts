import { DefaultLogger, Runtime } from '@temporalio/worker';
import pino from 'pino';
import { createProcedureWorker } from './activities/worker.ts';
import { chosenAccounts } from './adapters/accounts/chosen.ts';
import { embeddedCorporateNumbers } from './adapters/corporate-numbers/embedded.ts';
import { nationalTaxAgency } from './adapters/corporate-numbers/national-tax-agency.ts';
import { paddleIdCardReading } from './adapters/id-card-reading/paddle.ts';
import { tesseractIdCardReading } from './adapters/id-card-reading/tesseract.ts';
import { smtpFromUrl } from './adapters/mail/smtp-url.ts';
import { keyRing } from './codec/key-ring.ts';
import { readConfig, workerConfig } from './config.ts';
import { openDatabase } from './db/database.ts';
import { cleanUp } from './db/queries/clean-up.ts';

const config = readConfig(workerConfig, process.env);
const log = pino({ name: 'worker', level: config.LOG_LEVEL });
const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;
Runtime.install({
  logger: new DefaultLogger('INFO', ({ level, message, meta }) => log[levels[level]](meta ?? {}, message)),
  shutdownSignals: ['SIGTERM', 'SIGINT'],
});

const database = openDatabase(config.DATABASE_URL, { connections: config.DATABASE_CONNECTIONS });
const idCardReading = config.PADDLE_MODELS ? paddleIdCardReading(config.PADDLE_MODELS) : tesseractIdCardReading();
const mail = smtpFromUrl(config.SMTP_URL, config.MAIL_FROM);
const { CORPORATE_NUMBER_API_ID: applicationId, CORPORATE_NUMBER_API_URL: baseUrl } = config;

const { worker, close } = await createProcedureWorker(
  config,
  { codePath: config.WORKFLOW_BUNDLE },
  {
    database,
    keyRing: keyRing(config.PAYLOAD_KEYS, config.PAYLOAD_KEY_CURRENT),
    codeSecret: config.SESSION_SECRET,
    accounts: chosenAccounts(config, database),
    corporateNumbers: applicationId ? nationalTaxAgency({ applicationId, ...(baseUrl && { baseUrl }) }) : embeddedCorporateNumbers(),
    idCardReading,
    mail,
  },
);

const CLEANING_INTERVAL = 10 * 60 * 1000;
const cleaning = setInterval(() => {
  cleanUp(database).catch((error) => log.error({ err: error }, 'What has served could not be deleted'));
}, CLEANING_INTERVAL);

try {
  await worker.run();
} finally {
  clearInterval(cleaning);
  await Promise.allSettled([idCardReading.close(), mail.close(), close(), database.close()]);
}
