import { random } from '../testing/random.ts';
import type { TestService } from '../testing/service.ts';
import { faultsInEngine } from './walks/engine.ts';
import { RandomWalk } from './walks/walk.ts';
import { Walking } from './walks/walking.ts';

interface Ground {
  readonly service: TestService;
  /** Where its engine is asked what nobody else tells. */
  readonly engine: { readonly address: string; readonly taskQueue: string };
}

interface Wanted {
  /** Calls. */
  readonly cases: number;
  readonly seed: number;
  /** Walks at a time. */
  readonly atOnce?: number;
}

export interface Walked {
  readonly calls: number;
  readonly walks: number;
  /** What may never be, with the call that showed it. */
  readonly broken: readonly string[];
  /** 503 that went away when asked again. */
  readonly slow: number;
  /** How often each status or problem code was answered. */
  readonly statuses: ReadonlyMap<string, number>;
}

/** Calls on one procedure before another is begun. */
const LONGEST = 40;
const PROBED_EVERY = 10;

/** Random walks over the journeys: any answer, back, cancel, an old revision, another person, an expired code, in any order. */
export async function walkAtRandom(
  { service, engine }: Ground,
  { cases, seed, atOnce = 4 }: Wanted,
  tell: (line: string) => void = () => undefined,
): Promise<Walked> {
  const walking = new Walking(service);
  const chance = random(`walks/${seed}`);
  let walks = 0;
  const go = async () => {
    while (walking.calls < cases) {
      walks += 1;
      const walk = new RandomWalk(walking, chance.fork(String(walks)));
      await walk.open();
      for (let step = 1; step <= LONGEST && walking.calls < cases; step += 1) {
        if (!(await walk.step())) break;
        if (step % PROBED_EVERY === 0) await walk.probe();
      }
      if (walks % 20 === 0) tell(`${walking.calls} of ${cases} calls, ${walks} walks, ${walking.invariants.broken.length} findings`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, go));
  const faults = await faultsInEngine(engine.address, engine.taskQueue);
  const { calls, slow, statuses, invariants } = walking;
  return { calls, walks, slow, statuses, broken: [...invariants.broken, ...faults] };
}
