import { randomBytes, randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { keyRing } from '../codec/key-ring.ts';
import { openCollector } from '../observability/testing/collector.ts';
import { startService } from '../testing/service.ts';
import { type Findings, findLeaks } from './check.ts';
import { plantPerson } from './planted.ts';
import { walkPlanted } from './walk.ts';

/** Starts a system at its most talkative, with traces, walks a planted person through it, and looks for them everywhere. */
export async function checkOwnSystem(told: (line: string) => void = () => undefined): Promise<Findings> {
  const key = randomBytes(32);
  const taskQueue = `leak-check-${randomUUID()}`;
  const collector = await openCollector();
  const connection = await Connection.connect({ address: process.env.TEST_TEMPORAL_ADDRESS ?? '' });
  const service = await startService({
    LOG_LEVEL: 'trace',
    TASK_QUEUE: taskQueue,
    PAYLOAD_KEYS: `leak-check:${key.toString('base64')}`,
    PAYLOAD_KEY_CURRENT: 'leak-check',
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
  });
  try {
    told('a system of its own is running, at its most talkative');
    const planted = plantPerson();
    const walked = await walkPlanted(service, planted);
    told(`a planted person went through ${walked.length} procedures`);
    // Ended in order, the processes write down what they still hold; their database stays until the search is over.
    await Promise.all([service.killServer('SIGTERM'), service.killWorker('SIGTERM')]);
    const ring = keyRing(new Map([['leak-check', key]]), 'leak-check');
    const texts = { 'the logs of server and worker': service.log(), traces: collector.text() };
    if (!service.log() || !collector.text()) throw new Error('Server and worker wrote no log, or no traces: nothing would be proved');
    return await findLeaks({ database: service.database, client: new Client({ connection }), ring, taskQueue, texts }, planted);
  } finally {
    await service.stop();
    await Promise.all([connection.close(), collector.close()]);
  }
}
