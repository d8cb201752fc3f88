import type { Effect, End } from '../effects.ts';

export interface Differences {
  /** Promised, and not there. */
  readonly lost: readonly Effect[];
  /** There more often than it was promised. */
  readonly twice: readonly Effect[];
}

/** What was promised against what is there, each as often as it stands in its list. */
export function compare(promised: readonly Effect[], found: readonly Effect[]): Differences {
  const left = new Map<Effect, number>();
  for (const effect of promised) left.set(effect, (left.get(effect) ?? 0) + 1);
  for (const effect of found) left.set(effect, (left.get(effect) ?? 0) - 1);
  const surplus = (sign: 1 | -1) => [...left].flatMap(([effect, count]) => Array<Effect>(Math.max(0, sign * count)).fill(effect));
  return { lost: surplus(1), twice: surplus(-1) };
}

/** Procedures that did not end, or not as their script says. */
export function unfinished(wanted: readonly End[], found: readonly End[]): readonly string[] {
  const ended = new Map(found.map((end) => [end.procedure, end]));
  return wanted.flatMap(({ procedure, type, outcome, step }) => {
    const end = ended.get(procedure);
    if (end?.outcome === outcome && end.step === step) return [];
    const instead = end ? `${end.outcome} at ${end.step}` : 'open';
    return [`${type} ${procedure}: ${instead}, not ${outcome} at ${step}`];
  });
}
