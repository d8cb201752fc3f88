import { type ActivityOptions, CancellationScope, proxyActivities } from '@temporalio/workflow';

/** Modules are loaded once a workflow, so this is one procedure's own: how to begin each work under way anew. */
const underWay = new Set<() => void>();

/** Tries at once what waits for its next try. @returns whether there was anything to try */
export function retryNow(): boolean {
  for (const beginAnew of underWay) beginAnew();
  return underWay.size > 0;
}

let heard: (activity: string) => void = () => undefined;

/** @param listener hears of every activity that came to its end */
export function whenDone(listener: (activity: string) => void): void {
  heard = listener;
}

type Activity = (...args: never[]) => Promise<unknown>;

/** As `proxyActivities`; support may cut the wait before the next try short. Every activity can be done again: it has a key. */
export function retriableActivities<A>(options: ActivityOptions): A {
  const activities = proxyActivities<A>(options);
  return new Proxy(activities, {
    get: (_, name) => {
      const activity: Activity = Reflect.get<object, PropertyKey>(activities, name);
      return async (...args: never[]) => {
        const result = await retriable(() => activity(...args));
        heard(String(name));
        return result;
      };
    },
  }) as A;
}

async function retriable<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    const scope = new CancellationScope();
    let beginAnew = () => {};
    const pressed = new Promise<'pressed'>((resolve) => {
      beginAnew = () => resolve('pressed');
    });
    underWay.add(beginAnew);
    try {
      const outcome = await Promise.race([scope.run(work).then((result) => ({ result })), pressed]);
      if (outcome !== 'pressed') return outcome.result;
      scope.cancel();
    } finally {
      underWay.delete(beginAnew);
    }
  }
}
