import type { BrandId } from '../../brands/registry.ts';
import type { commonEnds } from '../../procedures/common-ends.ts';
import type { Actor, Language, ProcedureDefinition, ShownBy } from '../../procedures/step.ts';
import type { Leg } from './leg.ts';

export interface EndOptions<Show> {
  readonly show?: Show;
  /** Notices that stand before the final screen. */
  readonly after?: readonly string[];
  /** Procedures that may come next. */
  readonly next?: readonly string[];
}

export interface LegOptions {
  /** Deadline, milliseconds since the epoch. When it passes the leg throws `Expired`; what stands between legs is never cut short. */
  readonly until?: number;
}

type CommonEnds = typeof commonEnds;

/** What code shared by several procedures works with. */
export interface AnyJourney {
  readonly procedure: string;
  readonly brand: BrandId;
  /** The language of whoever answered last. */
  readonly language: Language;
  /** Work that follows once the person has seen the final screen: mails. The procedure closes when it is done. */
  afterwards(work: () => Promise<unknown>): void;
  /** Ends the procedure here, in one of the ways that every procedure has. */
  end<N extends keyof CommonEnds>(outcome: CommonEnds[N]['outcome'], end: N): never;
}

/** What a procedure's own code works with. */
export interface Journey<D extends ProcedureDefinition> extends Omit<AnyJourney, 'end'> {
  /** A stretch of steps that its person may undo, up to its end. What cannot be undone stands between legs. */
  leg<T>(owner: D['actor'] | Actor, run: (leg: Leg<D['steps']>) => Promise<T>, options?: LegOptions): Promise<T>;
  end<N extends keyof D['ends'] & string>(outcome: D['ends'][N]['outcome'], end: N, options?: EndOptions<ShownBy<D['ends'][N]>>): never;
}
