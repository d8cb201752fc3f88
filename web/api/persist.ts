import type { Outcome, Settled } from './outcome.ts';

interface Patience {
  /** Called before every further try. */
  readonly onAway?: () => void;
  readonly signal?: AbortSignal;
  readonly pause?: (seconds: number) => Promise<void>;
}

const longestPause = 15;

/** Sends until somebody answers. `send` must carry the same Idempotency-Key each time. Undefined when the signal ends it. */
export async function persist<T>(send: () => Promise<Outcome<T>>, patience: Patience = {}): Promise<Settled<T> | undefined> {
  const { onAway, signal, pause = wait } = patience;
  for (let attempt = 0; ; attempt++) {
    const outcome = await send();
    if (signal?.aborted) return undefined;
    if (outcome.kind !== 'away') return outcome;
    onAway?.();
    await pause(Math.min(outcome.seconds ?? 2 ** attempt, longestPause));
    if (signal?.aborted) return undefined;
  }
}

/** Returns early when the phone is online again. */
export function wait(seconds: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener('online', end);
      resolve();
    };
    const timer = setTimeout(end, seconds * 1000);
    addEventListener('online', end);
  });
}
