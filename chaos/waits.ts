import type { Call } from './customers/ledger.ts';
import type { Kill } from './faults/faults.ts';
import type { FaultKind } from './faults/plan.ts';

/** So long after a kill what is called is called because of it. */
const AFTERMATH_MS = 8_000;

export type Worst = Readonly<Partial<Record<FaultKind, Call>>>;

/** Which fault is to blame where a call lived through more than one: the one that stops more. */
const weight: Readonly<Record<FaultKind, number>> = { worker: 0, server: 1, workers: 2, temporal: 3, postgres: 3 };

/** The longest call that was made or pending after each kind of kill, from its first attempt to its success. */
export function longestAfter(kills: readonly Kill[], calls: readonly Call[]): Worst {
  const worst: Partial<Record<FaultKind, Call>> = {};
  for (const call of calls) {
    const kind = toBlame(kills, call);
    const known = kind && worst[kind];
    if (kind && (!known || lasted(known) < lasted(call))) worst[kind] = call;
  }
  return worst;
}

function toBlame(kills: readonly Kill[], { began, ended }: Call): FaultKind | undefined {
  const lived = kills.filter(({ at, repaired }) => began < Math.max(repaired, at) + AFTERMATH_MS && ended > at);
  return lived.sort((a, b) => weight[b.kind] - weight[a.kind])[0]?.kind;
}

export function lasted({ began, ended }: Call): number {
  return (ended - began) / 1000;
}
