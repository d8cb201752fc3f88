import { networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault } from './fault.mjs';

/** The checkout. */
export const project = resolve(fileURLToPath(import.meta.url), '../../..');

/** @typedef {ReturnType<typeof readSettings>} Settings */

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {() => string | undefined} [lan] this machine's address on its network
 * @throws {Fault} when a variable makes no sense
 */
export function readSettings(env, lan = lanAddress) {
  const host = env.HOST || '127.0.0.1';
  const port = portFrom(env, 'PORT', 3000);
  return {
    dataFolder: env.TETSUZUKI_DATA ? resolve(env.TETSUZUKI_DATA) : join(project, '.data'),
    host,
    port,
    publicUrl: env.PUBLIC_URL || publicUrl(host, port, lan),
    databaseUrl: env.DATABASE_URL || undefined,
    temporalAddress: env.TEMPORAL_ADDRESS || undefined,
    postgresPort: env.POSTGRES_PORT ? portFrom(env, 'POSTGRES_PORT', 0) : undefined,
    temporalPort: portFrom(env, 'TEMPORAL_PORT', 7233),
    temporalUiPort: portFrom(env, 'TEMPORAL_UI_PORT', 8233),
    historyRetention: `${daysFrom(env, 'HISTORY_RETENTION_DAYS', 30)}d`,
    metricsPort: portFrom(env, 'METRICS_PORT', 9464),
    workerMetricsPort: portFrom(env, 'WORKER_METRICS_PORT', 9465),
    // Somebody's own SMTP server makes the embedded inbox pointless, unless its port is asked for.
    mailInboxPort: env.SMTP_URL && !env.MAIL_INBOX_PORT ? undefined : portFrom(env, 'MAIL_INBOX_PORT', 2525),
    smtpUrl: env.SMTP_URL || undefined,
  };
}

/**
 * The address written into links and QR codes.
 * @param {string} host what the server binds
 * @param {number} port
 * @param {() => string | undefined} lan
 */
export function publicUrl(host, port, lan) {
  if (host === '0.0.0.0' || host === '::') return `http://${lan() ?? 'localhost'}:${port}`;
  const loopback = host === '127.0.0.1' || host === '::1' || host === 'localhost';
  return `http://${loopback ? 'localhost' : host}:${port}`;
}

/** @returns {string | undefined} */
function lanAddress() {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.find((address) => address.family === 'IPv4' && !address.internal)?.address;
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} variable
 * @param {number} otherwise
 */
function portFrom(env, variable, otherwise) {
  const text = env[variable];
  if (!text) return otherwise;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Fault(`${variable} must be a port number from 1 to 65535, not "${text}".`);
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} variable
 * @param {number} otherwise
 */
function daysFrom(env, variable, otherwise) {
  const text = env[variable];
  if (!text) return otherwise;
  const days = Number(text);
  if (Number.isInteger(days) && days > 0 && days <= 3650) return days;
  throw new Fault(`${variable} must be a number of days from 1 to 3650, not "${text}".`);
}
