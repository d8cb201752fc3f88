import type { Database } from '../db/database.ts';

/**
 * Resolves to the first thing `look` finds: looks at once, and again whenever Postgres announces something on `channel`.
 * Rejects after `withinMs` (25 seconds when left out).
 */
export async function untilTold<T>(
  { sql }: Database,
  channel: string,
  look: () => Promise<T | undefined>,
  { withinMs = 25_000, what = channel } = {},
): Promise<T> {
  let settle: { found: (value: T) => void; failed: (error: unknown) => void } | undefined;
  const found = new Promise<T>((resolve, reject) => {
    settle = { found: resolve, failed: reject };
  });
  const lookAgain = () => {
    look().then((value) => value !== undefined && settle?.found(value), settle?.failed);
  };
  const limit = setTimeout(() => settle?.failed(new Error(`Nothing within ${withinMs} ms: ${what}`)), withinMs);
  // Listening first, then looking: what happens in between is not missed.
  const listening = await sql.listen(channel, lookAgain);
  lookAgain();
  try {
    return await found;
  } finally {
    clearTimeout(limit);
    await listening.unlisten();
  }
}
