import { rotated } from '../statistics.ts';
import type { Contestant, ContestantName, Timing } from './contestants.ts';

interface Wanted {
  readonly rounds: number;
  /** Procedures a contestant goes through in a round. */
  readonly procedures: number;
  /** How many of them at once. */
  readonly customers: number;
  readonly seed: number;
}

export type Round = Readonly<Record<ContestantName, readonly Timing[]>>;

/**
 * In every round each contestant runs once, one after the other, each round beginning with another of them: what slows the machine
 * down for a while slows all of them. The first round only warms up and is not counted.
 */
export async function runRounds(
  contestants: Readonly<Record<ContestantName, Contestant>>,
  { rounds, procedures, customers, seed }: Wanted,
  email: () => string,
  say: (line: string) => void,
): Promise<Round[]> {
  const names = ['bare', 'journey', 'http'] as const;
  const counted: Round[] = [];
  for (let round = 0; round <= rounds; round++) {
    const timings: Record<ContestantName, readonly Timing[]> = { bare: [], journey: [], http: [] };
    for (const name of rotated(names, seed + round)) {
      const began = Date.now();
      timings[name] = await inParallel(customers, procedures, () => contestants[name](email()));
      say(`${round === 0 ? 'warm-up' : `round ${round} of ${rounds}`} · ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    }
    if (round > 0) counted.push(timings);
  }
  return counted;
}

async function inParallel(customers: number, procedures: number, walk: () => Promise<readonly Timing[]>): Promise<Timing[]> {
  const timings: Timing[] = [];
  let left = procedures;
  const customer = async () => {
    for (; left > 0; ) {
      left -= 1;
      timings.push(...(await walk()));
    }
  };
  await Promise.all(Array.from({ length: customers }, customer));
  return timings;
}
