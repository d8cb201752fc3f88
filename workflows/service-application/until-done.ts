import { sleep } from '@temporalio/workflow';
import type { TelematicsActivities } from '../../activities/telematics.ts';

/** Asks the centre again whenever it says that this makes sense. */
export async function untilDone(ask: TelematicsActivities['openLine'], key: string): Promise<true> {
  for (;;) {
    const progress = await ask(key);
    if (progress.kind === 'done') return true;
    await sleep(progress.lookAgainSeconds * 1000, { summary: 'until the centre is asked again' });
  }
}
