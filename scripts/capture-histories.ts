import { openEnvironment } from '../workflows/testing/environment.ts';
import { storeHistory } from '../workflows/testing/history-files.ts';
import { recordings, slowRecordings } from '../workflows/testing/recordings.ts';

/**
 * Walks every recorded way through the procedures and stores its history for the replay tests. Only the ways named on the command
 * line, when some are named: a history that is stored already is what running procedures look like, and should stay.
 */
const chosen = process.argv.slice(2);

async function capture(ways: typeof recordings, options: { skipping: boolean }): Promise<void> {
  const wanted = Object.entries(ways).filter(([name]) => chosen.length === 0 || chosen.includes(name));
  if (wanted.length === 0) return;
  const environment = await openEnvironment(options);
  for (const [name, go] of wanted) {
    const traveller = await go(environment);
    await traveller.handle().result();
    const history = await traveller.handle().fetchHistory();
    await storeHistory(name, history);
    console.log(`${String(history.events?.length ?? 0).padStart(4)} events  ${name}`);
  }
  await environment.close();
}

await capture(recordings, { skipping: false });
await capture(slowRecordings, { skipping: true });
