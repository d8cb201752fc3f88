import { createServer } from 'node:net';

/** @typedef {{ variable: string, port: number, host: string, purpose: string }} WantedPort */

/**
 * @param {import('./settings.mjs').Settings} settings
 * @returns {WantedPort[]} the ports a start with these settings will listen on
 */
export function wantedPorts(settings) {
  const loopback = '127.0.0.1';
  /** @type {WantedPort[]} */
  const wanted = [
    { variable: 'PORT', port: settings.port, host: settings.host, purpose: 'the web server' },
    { variable: 'METRICS_PORT', port: settings.metricsPort, host: loopback, purpose: "the server's metrics" },
    { variable: 'WORKER_METRICS_PORT', port: settings.workerMetricsPort, host: loopback, purpose: "the worker's metrics" },
  ];
  if (settings.mailInboxPort !== undefined)
    wanted.push({ variable: 'MAIL_INBOX_PORT', port: settings.mailInboxPort, host: loopback, purpose: 'the mail inbox' });
  if (settings.temporalAddress === undefined) {
    wanted.push({ variable: 'TEMPORAL_PORT', port: settings.temporalPort, host: loopback, purpose: 'Temporal' });
    wanted.push({ variable: 'TEMPORAL_UI_PORT', port: settings.temporalUiPort, host: loopback, purpose: 'the Temporal UI' });
  }
  if (settings.databaseUrl === undefined && settings.postgresPort !== undefined)
    wanted.push({ variable: 'POSTGRES_PORT', port: settings.postgresPort, host: loopback, purpose: 'Postgres' });
  return wanted;
}

/**
 * @param {WantedPort[]} wanted
 * @returns {Promise<string | undefined>} one line about the first port that cannot be had
 */
export async function portFault(wanted) {
  for (const [index, one] of wanted.entries()) {
    const twin = wanted.slice(0, index).find((other) => other.port === one.port);
    if (twin) return `${twin.variable} and ${one.variable} are both ${one.port}; give one of them another port.`;
    if (!(await isFree(one.port, one.host)))
      return `Port ${one.port}, wanted for ${one.purpose}, is taken. Choose another with ${one.variable}=….`;
  }
  return undefined;
}

/**
 * @param {number} port
 * @param {string} host
 */
export async function isFree(port, host) {
  if (!(await canListen(port, host))) return false;
  // "localhost" may mean ::1 to a browser, where somebody else could answer on the same port.
  return host === '127.0.0.1' ? canListen(port, '::1') : true;
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve('code' in error && error.code === 'EADDRNOTAVAIL'));
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });
}

/** @returns {Promise<number>} a port of 127.0.0.1 that nobody listens on now */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
