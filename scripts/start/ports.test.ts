import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { freePort, portFault, wantedPorts } from './ports.mjs';
import { readSettings } from './settings.mjs';

const host = '127.0.0.1';

test('a taken port is named with its purpose and the variable that changes it', async () => {
  const port = await freePort();
  const other = createServer().listen(port, host);
  await once(other, 'listening');
  const fault = await portFault([{ variable: 'PORT', port, host, purpose: 'the web server' }]);
  other.close();
  expect(fault).toBe(`Port ${port}, wanted for the web server, is taken. Choose another with PORT=….`);
});

test('free ports are no fault', async () => {
  expect(await portFault([{ variable: 'PORT', port: await freePort(), host, purpose: 'the web server' }])).toBeUndefined();
});

test('two things that want the same port are told apart by their variables', async () => {
  const port = await freePort();
  const wanted = ['PORT', 'TEMPORAL_PORT'].map((variable) => ({ variable, port, host, purpose: 'it' }));
  expect(await portFault(wanted)).toBe(`PORT and TEMPORAL_PORT are both ${port}; give one of them another port.`);
});

test('what runs elsewhere wants no port here', () => {
  const settings = readSettings({ TEMPORAL_ADDRESS: 'temporal:7233', DATABASE_URL: 'postgres://db/x', SMTP_URL: 'smtp://mail' });
  expect(wantedPorts(settings).map((one) => one.variable)).toEqual(['PORT', 'METRICS_PORT', 'WORKER_METRICS_PORT']);
});

test('everything started here wants its port, Postgres only when it was given one', () => {
  const variables = (env: NodeJS.ProcessEnv) => wantedPorts(readSettings(env)).map((one) => one.variable);
  expect(variables({})).toEqual(['PORT', 'METRICS_PORT', 'WORKER_METRICS_PORT', 'MAIL_INBOX_PORT', 'TEMPORAL_PORT', 'TEMPORAL_UI_PORT']);
  expect(variables({ POSTGRES_PORT: '5555' })).toContain('POSTGRES_PORT');
});
