import { setTimeout } from 'node:timers/promises';
import type { Mortal } from '../setting/mortal.ts';
import type { Setting } from '../setting/setting.ts';
import type { Fault, FaultKind } from './plan.ts';

/** A fault as it came about; milliseconds of `performance.now()`. */
export interface Kill {
  readonly kind: FaultKind;
  readonly signal: Fault['signal'];
  readonly at: number;
  /** When it was at work again. */
  readonly repaired: number;
}

/** Of every kind one, also when the customers are quick. */
const AT_LEAST = 4;

/** Carries the plan out, one fault after the other, until `over`; everything is at work again when it resolves. */
export async function carryOut(
  plan: Iterator<Fault>,
  setting: Setting,
  over: AbortSignal,
  tell: (kill: Kill) => void,
): Promise<readonly Kill[]> {
  const kills: Kill[] = [];
  for (;;) {
    const fault: Fault = plan.next().value;
    await setTimeout(fault.after * 1000, undefined, { signal: over }).catch(() => undefined);
    if (over.aborted && kills.length >= AT_LEAST) return kills;
    const mortals = hit(fault, setting);
    const at = performance.now();
    await Promise.all(mortals.map((mortal) => mortal.end(fault.signal)));
    await setTimeout(fault.away * 1000);
    await Promise.all(mortals.map((mortal) => mortal.start()));
    const kill = { kind: fault.kind, signal: fault.signal, at, repaired: performance.now() };
    kills.push(kill);
    tell(kill);
  }
}

function hit({ kind, which }: Fault, { workers, servers, temporal, postgres }: Setting): readonly Mortal[] {
  if (kind === 'workers') return workers;
  if (kind === 'worker') return [workers[which]];
  if (kind === 'server') return [servers[which]];
  return [kind === 'temporal' ? temporal : postgres];
}
