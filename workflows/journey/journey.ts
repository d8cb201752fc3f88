import type { BrandId } from '../../brands/registry.ts';
import type { commonEnds } from '../../procedures/common-ends.ts';
import type { Actor, Language, ProcedureDefinition, ShownBy } from '../../procedures/step.ts';
import type { Attention } from './attention.ts';
import type { Leg } from './leg.ts';

export interface EndOptions<Show> {
  readonly show?: Show;
  /** Notices that stand before the final screen. */
  readonly after?: readonly string[];
  /** Procedures that may come next. */
  readonly next?: readonly string[];
  /** Who may go on with them; the owner when left out. */
  readonly nextFor?: readonly Actor[];
  /** Whose final screen it is; whoever's part came last when left out. */
  readonly owner?: Actor;
  /** What a procedure that comes next must know, by name. Shown to nobody. */
  readonly carries?: Readonly<Record<string, string>>;
}

export interface LegOptions {
  /** Deadline, milliseconds since the epoch. When it passes the leg throws `Expired`; what stands between legs is never cut short. */
  readonly until?: number;
  /** The deadline is a rule that support cannot bend either. */
  readonly fixed?: boolean;
  /** Who had handed over and may take it back: the leg then resolves to nothing. */
  readonly recalledBy?: Actor;
  /** What happens while the leg is still open at a time: mails, attention of support. */
  readonly reminders?: readonly Reminder[];
  /** Somebody of ours has to act: while the leg is open nobody's silence ends the procedure, and nobody stops it. */
  readonly patient?: boolean;
}

export interface Reminder {
  /** Milliseconds since the epoch. One that has passed is done at once. */
  readonly at: number;
  /** For support: what the timer is for. */
  readonly summary: string;
  readonly work: () => Promise<unknown>;
}

type CommonEnds = typeof commonEnds;

/** What code shared by several procedures works with. */
export interface AnyJourney {
  readonly procedure: string;
  readonly brand: BrandId;
  /** The language of whoever answered last. */
  readonly language: Language;
  /** Puts it on support's list, with the day by which somebody must have answered. */
  raiseAttention(attention: Attention): Promise<void>;
  /** Work that follows once the person has seen the final screen: mails. The procedure closes when it is done. */
  afterwards(work: () => Promise<unknown>): void;
  /** Begins what was left for afterwards already now, while the procedure goes on for days. Nobody waits for it. */
  catchUp(): void;
  /** Ends the procedure here, in one of the ways that every procedure has. */
  end<N extends keyof CommonEnds>(outcome: CommonEnds[N]['outcome'], end: N): never;
}

/** What a procedure's own code works with. */
export interface Journey<D extends ProcedureDefinition> extends Omit<AnyJourney, 'end'> {
  /** A stretch of steps that its person may undo, up to its end. What cannot be undone stands between legs. */
  leg<T>(owner: D['actor'] | Actor, run: (leg: Leg<D['steps']>) => Promise<T>, options?: Omit<LegOptions, 'recalledBy'>): Promise<T>;
  leg<T>(owner: D['actor'] | Actor, run: (leg: Leg<D['steps']>) => Promise<T>, options: LegOptions): Promise<T | undefined>;
  end<N extends keyof D['ends'] & string>(outcome: D['ends'][N]['outcome'], end: N, options?: EndOptions<ShownBy<D['ends'][N]>>): never;
}
