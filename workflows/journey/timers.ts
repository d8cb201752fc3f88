import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { LegOptions, Reminder } from './journey.ts';

export const DAY = 24 * 60 * 60 * 1000;

interface Consequences {
  /** The leg's deadline as it is now: support may move it. */
  readonly until: () => number | undefined;
  /** The leg's deadline has passed. */
  readonly expire: () => void;
  /** A reminder's work failed in a way nobody expected. */
  readonly fail: (error: unknown) => void;
}

/** What time brings while a leg is open: its deadline, and its reminders. Whoever opened the leg cancels them with it. */
export function legTimers({ reminders = [] }: LegOptions, { until, expire, fail }: Consequences): CancellationScope {
  const timers = new CancellationScope();
  if (until() !== undefined) timers.run(() => untilDeadline(until, expire)).catch(() => undefined);
  timers.run(() => remind(reminders)).catch(fail);
  return timers;
}

async function untilDeadline(until: () => number | undefined, expire: () => void): Promise<void> {
  const left = () => Math.max((until() ?? 0) - Date.now(), 0);
  do await sleep(Math.max(left(), 1), { summary: 'the deadline of this part' });
  while (left() > 0);
  expire();
}

/** One timer at a time: whoever answers before the first leaves no others behind to be cancelled. */
async function remind(reminders: readonly Reminder[]): Promise<void> {
  for (const { at, summary, work } of [...reminders].sort((one, other) => one.at - other.at)) {
    if (at > Date.now()) await sleep(at - Date.now(), { summary });
    await CancellationScope.nonCancellable(work);
  }
}

/**
 * One timer for all steps: it is only set again when it finds that somebody answered meanwhile.
 * @param heardAt when somebody answered last; nothing while silence does not count
 * @returns how the procedure ends: by silence, or because Temporal was asked to cancel it
 */
export async function silence(days: number, heardAt: () => number | undefined): Promise<'expired' | 'cancelled'> {
  const limit = days * DAY;
  const left = () => limit + (heardAt() ?? Date.now()) - Date.now();
  try {
    for (let rest = limit; rest > 0; rest = left()) await sleep(rest, { summary: `expires after ${days} days of silence` });
    return 'expired';
  } catch (error) {
    if (!isCancellation(error)) throw error;
    return 'cancelled';
  }
}
