import { BrokenCircuitError, CircuitState, ConsecutiveBreaker, circuitBreaker, handleAll } from 'cockatiel';
import type { Logger } from 'pino';
import { ServiceAway } from './http/call.ts';

/** So many failures in a row, whosever procedures they belong to, and the other system is left alone for a while. */
const FAILURES = 5;
const PAUSE_MS = 10_000;

type Method = (...args: unknown[]) => unknown;

/** The other systems that are left alone just now, by the name of their port. */
export interface Breakers {
  /**
   * A port whose calls fail at once while the other system is down: work on it waits for its next try, and keeps neither a worker nor
   * the other system busy. After ten seconds one call goes through; when it succeeds, all do.
   */
  around<P extends object>(name: string, port: P): P;
  /** 1 while a port is paused, else 0. */
  readonly states: ReadonlyMap<string, () => number>;
}

export function adapterBreakers(log: Pick<Logger, 'warn' | 'info'>): Breakers {
  const states = new Map<string, () => number>();
  return {
    states,
    around(name, port) {
      const breaker = circuitBreaker(handleAll, { halfOpenAfter: PAUSE_MS, breaker: new ConsecutiveBreaker(FAILURES) });
      breaker.onBreak(() => log.warn({ port: name }, 'An adapter fails again and again: work on it is paused'));
      breaker.onReset(() => log.info({ port: name }, 'An adapter works again'));
      states.set(name, () => (breaker.state === CircuitState.Closed ? 0 : 1));
      return new Proxy(port, {
        get(target, property) {
          const value: unknown = Reflect.get(target, property, target);
          if (typeof value !== 'function' || property === 'close') return typeof value === 'function' ? value.bind(target) : value;
          const method = value.bind(target) as Method;
          return (...args: unknown[]) => guarded(name, breaker, method, args);
        },
      });
    },
  };
}

/** Some ports throw while the other system is away, some say so: both count, and the caller gets what it would have got. */
async function guarded(name: string, breaker: ReturnType<typeof circuitBreaker>, method: Method, args: unknown[]): Promise<unknown> {
  try {
    return await breaker.execute(async () => {
      const result = await method(...args);
      if (isUnavailable(result)) throw new Unavailable(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Unavailable) return error.result;
    if (error instanceof BrokenCircuitError) throw new ServiceAway(`${name}: paused after ${FAILURES} failures in a row`);
    throw error;
  }
}

class Unavailable extends Error {
  readonly result: unknown;
  constructor(result: unknown) {
    super('unavailable');
    this.result = result;
  }
}

function isUnavailable(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'kind' in result && result.kind === 'unavailable';
}
