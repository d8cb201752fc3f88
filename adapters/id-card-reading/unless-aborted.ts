/** Rejects with the signal's reason as soon as it is aborted. The work itself goes on, as neither engine can be interrupted. */
export async function unlessAborted<Result>(signal: AbortSignal | undefined, start: () => Promise<Result>): Promise<Result> {
  signal?.throwIfAborted();
  const work = start();
  if (!signal) return work;
  const { promise: aborted, reject } = withReject();
  const onAbort = () => reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  return Promise.race([work, aborted]).finally(() => signal.removeEventListener('abort', onAbort));
}

function withReject(): { promise: Promise<never>; reject: (reason: unknown) => void } {
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<never>((_, rejectIt) => {
    reject = rejectIt;
  });
  return { promise, reject };
}
