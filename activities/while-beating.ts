import { Context } from '@temporalio/activity';

/** Says again and again that the work goes on: when its worker dies that is missed within the heartbeat timeout, and another takes over. */
export async function whileBeating<T>(work: () => Promise<T>, everyMs: number): Promise<T> {
  const context = Context.current();
  const beat = setInterval(() => context.heartbeat(), everyMs);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}
