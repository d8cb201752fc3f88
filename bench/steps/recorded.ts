import { openEnvironment } from '../../workflows/testing/environment.ts';
import { recordings, slowRecordings } from '../../workflows/testing/recordings.ts';

/** History events of one way through a procedure, under the name its stored history has: procedure, path, brand. */
export interface RecordedEvents {
  readonly name: string;
  readonly events: number;
}

/**
 * Goes every way that the replay tests know, once more and now, with the product's worker on the bench's Postgres and Temporal, and
 * counts. Ways that take days go on a Temporal that skips them.
 */
export async function countRecorded(say: (line: string) => void): Promise<RecordedEvents[]> {
  return [...(await countWays(recordings, { skipping: false }, say)), ...(await countWays(slowRecordings, { skipping: true }, say))];
}

async function countWays(ways: typeof recordings, options: { skipping: boolean }, say: (line: string) => void): Promise<RecordedEvents[]> {
  const environment = await openEnvironment(options);
  const counted: RecordedEvents[] = [];
  try {
    for (const [name, go] of Object.entries(ways)) {
      const traveller = await go(environment);
      // Closed only when the mails that follow the final screen are sent.
      await traveller.handle().result();
      const { events } = await traveller.handle().fetchHistory();
      counted.push({ name, events: events?.length ?? 0 });
      say(`${name} (${events?.length ?? 0} events)`);
    }
  } finally {
    await environment.close();
  }
  return counted;
}
