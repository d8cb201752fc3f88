import { Client, Connection } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { sealingDataConverter } from '../../codec/data-converter.ts';
import { addSearchAttributes } from '../../scripts/search-attributes/register.ts';
import { freePort } from '../../scripts/start/ports.mjs';
import { testKeyRing } from './keys.ts';

interface TestTemporal {
  readonly address: string;
  readonly client: Client;
  pass(days: number): Promise<void>;
  close(): Promise<void>;
}

const dataConverter = sealingDataConverter(testKeyRing);

/** The server that the test run started: behaves as in production, and its time passes as ours does. */
export async function openTemporal(): Promise<TestTemporal> {
  const address = environmentVariable('TEST_TEMPORAL_ADDRESS');
  const connection = await Connection.connect({ address });
  return {
    address,
    client: new Client({ connection, dataConverter }),
    pass: () => Promise.reject(new Error('Time cannot be skipped here')),
    close: () => connection.close(),
  };
}

/**
 * A server that skips time while nothing is at work. It differs from production: refused updates leave events behind, and an
 * activity that outlives its procedure holds time up. So it is for tests about days, and for no others.
 */
export async function openSkippingTemporal(): Promise<TestTemporal> {
  const port = await freePort();
  const executable = { type: 'existing-path', path: environmentVariable('TEMPORAL_TEST_SERVER') } as const;
  const environment = await TestWorkflowEnvironment.createTimeSkipping({ server: { port, executable }, client: { dataConverter } });
  await addSearchAttributes(environment.connection, 'default');
  return {
    address: `127.0.0.1:${port}`,
    client: environment.client,
    pass: (days) => environment.sleep(days * 24 * 60 * 60 * 1000),
    close: () => environment.teardown(),
  };
}

function environmentVariable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests with \`npm test\``);
  return value;
}
