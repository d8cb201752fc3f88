export const help = `npm start [-- --fresh] [-- --help]

Starts everything on this machine: Postgres, Temporal, the worker and the web server.
  --fresh   forget all data first
  --help    this text

Environment:
  PORT (3000)  HOST (127.0.0.1; 0.0.0.0 for phones on the same network)  PUBLIC_URL
  DATABASE_URL       use this Postgres instead of starting one       POSTGRES_PORT (54329)
  TEMPORAL_ADDRESS   use this Temporal instead of starting one       TEMPORAL_PORT (7233)  TEMPORAL_UI_PORT (8233)
  TEMPORAL_NAMESPACE (default)   TEMPORAL_CLI: path of the temporal command
  SMTP_URL           send mail there instead of to the inbox page    MAIL_INBOX_PORT (2525)
  METRICS_PORT (9464), WORKER_METRICS_PORT (9465): where /metrics is served     OTEL_EXPORTER_OTLP_ENDPOINT: send traces there
  TETSUZUKI_DATA (.data)   LOG_LEVEL (info)
  HISTORY_RETENTION_DAYS (30), RETENTION_DAYS (365): how long histories, and rows, of procedures that have ended are kept`;

/**
 * @param {string[]} args
 * @returns {{ kind: 'start', fresh: boolean } | { kind: 'help' } | { kind: 'unknown', option: string }}
 */
export function readOptions(args) {
  const unknown = args.find((arg) => arg !== '--fresh' && arg !== '--help' && arg !== '-h');
  if (unknown !== undefined) return { kind: 'unknown', option: unknown };
  if (args.includes('--help') || args.includes('-h')) return { kind: 'help' };
  return { kind: 'start', fresh: args.includes('--fresh') };
}
