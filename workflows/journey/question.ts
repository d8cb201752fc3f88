import type { Actor, Choices, Outcome } from '../../procedures/step.ts';
import type { StepProblem } from '../messages.ts';

export interface Ending {
  readonly outcome: Outcome;
  readonly end: string;
  readonly show?: unknown;
  readonly notices: readonly string[];
  readonly next: readonly string[];
  readonly nextFor?: readonly Actor[];
  readonly owner?: Actor;
  readonly carries?: Readonly<Record<string, string>>;
}

/** A step as it is put to somebody. */
export interface Question {
  readonly step: string;
  readonly by: Actor;
  readonly owner: Actor;
  readonly notices: readonly string[];
  readonly show?: unknown;
  readonly values?: unknown;
  readonly revisited: boolean;
  readonly locked: readonly string[];
  readonly choices?: Choices | undefined;
  readonly recalledBy?: Actor | undefined;
  readonly problems: readonly StepProblem[];
  readonly canGoBack: boolean;
  /** The remembered result that "send again" forgets. */
  readonly resends?: string | undefined;
  readonly answered: number;
}

export interface Pending {
  readonly question: Question;
  /** The first revision that showed it. */
  readonly from: number;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (interruption: Error) => void;
}
