import { readdir, readFile, writeFile } from 'node:fs/promises';
import proto from '@temporalio/proto';
import type { History } from './history.ts';

const HistoryMessage = proto.temporal.api.history.v1.History;
const folder = new URL('../histories/', import.meta.url);

/** Says which process and machine was at work: of no use to a replay, and different each time. */
const OF_THE_MACHINE = new Set(['identity', 'binaryChecksum', 'workerVersion', 'stickyAttributes']);

export async function storedHistories(): Promise<{ name: string; history: History }[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => ({
      name: file.replace('.json', ''),
      history: HistoryMessage.fromObject(JSON.parse(await readFile(new URL(file, folder), 'utf8'))),
    })),
  );
}

/** One line an event. Payloads stay sealed, with the key that tests have. */
export async function storeHistory(name: string, history: History): Promise<void> {
  const { events = [] } = HistoryMessage.toObject(HistoryMessage.create(history), { enums: String, longs: String, bytes: String });
  const lines = events.map((event: unknown) => JSON.stringify(event, withoutMachine));
  await writeFile(new URL(`${name}.json`, folder), `{"events":[\n${lines.join(',\n')}\n]}\n`);
}

/** Queues that belong to one process are named after its machine. */
function withoutMachine(key: string, value: unknown): unknown {
  if (OF_THE_MACHINE.has(key)) return undefined;
  const isOfProcess = typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'TASK_QUEUE_KIND_STICKY';
  return isOfProcess ? { ...value, name: 'sticky' } : value;
}
