import type { Random } from '../../testing/random.ts';

/** `workers`: both of them, so that nobody is there to take over. */
export const faultKinds = ['worker', 'server', 'temporal', 'postgres', 'workers'] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface Fault {
  /** Seconds after the one before has been put right. */
  readonly after: number;
  readonly kind: FaultKind;
  /** Which of the two, where there are two. */
  readonly which: 0 | 1;
  readonly signal: 'SIGKILL' | 'SIGTERM';
  /** Seconds until it is started again. */
  readonly away: number;
}

interface Pace {
  readonly shortest: number;
  readonly longest: number;
}

const once: readonly FaultKind[] = ['worker', 'server', 'temporal', 'postgres'];
const usual: readonly FaultKind[] = ['worker', 'worker', 'worker', 'worker', 'server', 'server', 'server', 'temporal', 'postgres'];

/** Endless: each kind once, then as often as its share. Both workers at once happens in every third round after the first. */
export function* planFaults(chance: Random, pace: Pace): Generator<Fault, never> {
  for (let round = 0; ; round += 1) {
    const kinds = round === 0 ? once : [...usual, ...(round % 3 === 0 ? (['workers'] as const) : [])];
    for (const kind of chance.shuffled(kinds)) {
      yield {
        after: rounded(chance.between(pace.shortest, pace.longest)),
        kind,
        which: chance.int(2) === 0 ? 0 : 1,
        signal: chance.chance(0.2) ? 'SIGTERM' : 'SIGKILL',
        away: rounded(chance.between(0, 1.5)),
      };
    }
  }
}

function rounded(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
