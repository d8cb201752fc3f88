import { z } from 'zod';
import { configuredKeys } from './codec/configured-keys.ts';

const temporal = {
  TEMPORAL_ADDRESS: z.string().min(1),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  TEMPORAL_API_KEY: z.string().min(1).optional(),
  /** PEM files, for mutual TLS. */
  TEMPORAL_TLS_CERT: z.string().min(1).optional(),
  TEMPORAL_TLS_KEY: z.string().min(1).optional(),
};

export const temporalConfig = z.object(temporal);

const shared = {
  DATABASE_URL: z.url(),
  DATABASE_CONNECTIONS: z.coerce.number().int().positive().default(10),
  ...temporal,
  TASK_QUEUE: z.string().min(1).default('procedures'),
  /** Where people reach the service: links in QR codes and mails start with it. */
  PUBLIC_URL: z.url(),
  PAYLOAD_KEYS: configuredKeys,
  PAYLOAD_KEY_CURRENT: z.string().min(1),
  /** Keys of hashes: sessions, links, codes, fingerprints of requests. */
  SESSION_SECRET: z.string().min(32),
  /** Where metrics are served, beside the public listener; a scraper on another machine needs another address than the loopback. */
  METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  /** A collector of OpenTelemetry traces, OTLP over HTTP, e.g. `http://localhost:4318`; nothing is traced when left out. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  /** The company's directory of accounts; our own tables when left out. */
  ACCOUNT_DIRECTORY_URL: z.url().optional(),
  ACCOUNT_DIRECTORY_TOKEN: z.string().min(1).optional(),
  /** The owner's site that is being left; the embedded one when left out. */
  OLD_SITE_URL: z.url().optional(),
  OLD_SITE_TOKEN: z.string().min(1).optional(),
  /** The company's register of inspection certificates; our own table when left out. */
  VEHICLE_REGISTRY_URL: z.url().optional(),
  VEHICLE_REGISTRY_TOKEN: z.string().min(1).optional(),
  /** Stripe takes the cards; the simulator when left out. Both together. */
  STRIPE_SECRET_KEY: z.string().min(1).optional(),
  STRIPE_WEBHOOK_SECRET: z.string().min(1).optional(),
  STRIPE_API_URL: z.url().optional(),
};

export const serverConfig = z.object({
  ...shared,
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Serves `/metrics`; nothing is measured when left out. */
  METRICS_PORT: z.coerce.number().int().min(1).max(65535).optional(),
  /** With it the dealer's system reports vehicle registrations; nothing can be reported when left out. */
  DEALER_SYSTEM_TOKEN: z.string().min(20).optional(),
  /** Where support opens Temporal UI: pages from there, and from nowhere else, may have payloads opened at `/v1/support/codec`. */
  TEMPORAL_UI_URL: z.url().optional(),
  /** What the embedded issuer and Temporal UI share, when support signs in to Temporal UI there too. */
  TEMPORAL_UI_CLIENT_SECRET: z.string().min(20).optional(),
  /** Where Temporal UI has itself sent back to; `/auth/sso/callback` of TEMPORAL_UI_URL when left out. */
  TEMPORAL_UI_CALLBACK_URL: z.url().optional(),
  /** Where the embedded issuer sends an app of staff back to; there is no such app when left out. */
  STAFF_APP_REDIRECT_URI: z.url().optional(),
  /** The company's OpenID Connect issuer of staff and support; the embedded one when left out. */
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** What access tokens of staff's apps say in `aud`; none are taken when left out. */
  OIDC_AUDIENCE: z.string().min(1).optional(),
  /** Terminals are shared, so everybody types their password; `any` where the company's single sign-on may let them in without. */
  OIDC_PROMPT: z.enum(['login', 'select_account', 'any']).default('login'),
  OIDC_NUMBER_CLAIM: z.string().min(1).default('preferred_username'),
  OIDC_ROLES_CLAIM: z.string().min(1).default('roles'),
  OIDC_DEALER_CLAIM: z.string().min(1).default('dealer'),
  OIDC_STAFF_ROLE: z.string().min(1).default('dealer-staff'),
  OIDC_SUPPORT_ROLE: z.string().min(1).default('support'),
  /** Multiplies the limits of `api/limits.ts`: above 1 for tests of load. */
  LIMIT_FACTOR: z.coerce.number().positive().max(1000).default(1),
  /** Number of reverse proxies in front, whose X-Forwarded-For may be believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
  /** Runs the embedded mail inbox on this port. For demonstrations only: everybody who reaches the service can read it. */
  MAIL_INBOX_PORT: z.coerce.number().int().min(0).max(65535).optional(),
});

export const workerConfig = z.object({
  ...shared,
  /** Serves `/metrics`, with those of the Temporal SDK; nothing is measured when left out. */
  WORKER_METRICS_PORT: z.coerce.number().int().min(1).max(65535).optional(),
  /** A procedure that has ended is forgotten after so many days; consents and the audit trail stay. */
  RETENTION_DAYS: z.coerce.number().int().positive().default(365),
  SMTP_URL: z.url(),
  /** The centre that opens the lines of vehicles; the embedded one when left out. Both together. */
  TELEMATICS_URL: z.url().optional(),
  TELEMATICS_TOKEN: z.string().min(1).optional(),
  /** How long the embedded centre takes to open a line. */
  TELEMATICS_LINE_SECONDS: z.coerce.number().min(0).optional(),
  /** Twilio sends the SMS; the embedded inbox when left out. All three together. */
  TWILIO_ACCOUNT_SID: z.string().min(1).optional(),
  TWILIO_AUTH_TOKEN: z.string().min(1).optional(),
  /** A number in E.164, a sender's name, or a messaging service. */
  TWILIO_FROM: z.string().min(1).optional(),
  MAIL_FROM: z.string().min(3).default('TOYOTA account <info@id.toyota.example>'),
  /** Application id of the National Tax Agency's Web-API; the embedded table when left out. */
  CORPORATE_NUMBER_API_ID: z.string().min(1).optional(),
  CORPORATE_NUMBER_API_URL: z.url().optional(),
  /** Folder with PP-OCRv6 models: the accurate way of reading ID cards; tesseract when left out. */
  PADDLE_MODELS: z.string().min(1).optional(),
  WORKFLOW_BUNDLE: z.string().min(1).default('dist/workflow-bundle.js'),
  MAX_CACHED_WORKFLOWS: z.coerce.number().int().positive().default(1000),
});

/** Reads a configuration, or says in one line a setting what is wrong with it. */
export function readConfig<T extends z.ZodType>(schema: T, environment: NodeJS.ProcessEnv): z.infer<T> {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map(({ path, message }) => `Configuration: ${path.join('.')}: ${message}`).join('\n'));
}
