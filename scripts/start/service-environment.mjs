/**
 * What the server, the worker and the database scripts find in their environment. What the caller has set already wins, except for
 * the addresses of what we have started.
 * @param {NodeJS.ProcessEnv} env
 * @param {import('./settings.mjs').Settings} settings
 * @param {import('./secrets.mjs').Secrets} secrets
 * @param {{ databaseUrl: string, temporalAddress: string, temporalUi?: string }} started
 * @returns {NodeJS.ProcessEnv}
 */
export function serviceEnvironment(env, settings, secrets, { databaseUrl, temporalAddress, temporalUi }) {
  return {
    PAYLOAD_KEYS: secrets.PAYLOAD_KEYS,
    PAYLOAD_KEY_CURRENT: secrets.PAYLOAD_KEY_CURRENT,
    SESSION_SECRET: secrets.SESSION_SECRET,
    DEALER_SYSTEM_TOKEN: secrets.DEALER_SYSTEM_TOKEN,
    TEMPORAL_NAMESPACE: 'default',
    ...(temporalUi && { TEMPORAL_UI_URL: temporalUi }),
    DEMO: '1',
    LOG_LEVEL: 'info',
    ...withoutEmpty(env),
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    HOST: settings.host,
    PORT: String(settings.port),
    PUBLIC_URL: settings.publicUrl,
    SMTP_URL: settings.smtpUrl ?? `smtp://127.0.0.1:${settings.mailInboxPort}`,
    ...(settings.mailInboxPort === undefined ? {} : { MAIL_INBOX_PORT: String(settings.mailInboxPort) }),
  };
}

/** @param {NodeJS.ProcessEnv} env */
function withoutEmpty(env) {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}
