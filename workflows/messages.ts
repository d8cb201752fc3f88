import { defineUpdate } from '@temporalio/workflow';
import type { BrandId } from '../brands/registry.ts';
import type { FieldCode } from '../procedures/fields/field-codes.ts';
import type { Actor, Choices, Language, Outcome } from '../procedures/step.ts';

/** What every procedure is opened with. `input` is the procedure's own. */
export interface Opening<Input> {
  readonly procedure: string;
  readonly brand: BrandId;
  readonly language: Language;
  /** An open procedure expires after so many days without an answer. */
  readonly silenceDays: number;
  readonly input: Input;
}

/** Why an answer did not lead on; `pointer` is a JSON Pointer into the answer. */
export interface StepProblem {
  readonly pointer: string;
  readonly code: FieldCode;
}

/** Where a procedure stands, for whoever looks: rendered with the step definition it names, never shown as it is. */
export interface Position {
  readonly revision: number;
  readonly status: 'open' | 'closed';
  readonly kind: 'ask' | 'wait' | 'end';
  /** A step, a wait or an end of the procedure's definition. */
  readonly step: string;
  /** Who may answer. Nobody may answer a wait or an end. */
  readonly by?: Actor;
  /** The person whose leg it is: may go back, and may cancel. */
  readonly owner: Actor;
  readonly notices: readonly string[];
  readonly show?: unknown;
  readonly values?: unknown;
  /** The person has answered this step before and came back to it. */
  readonly revisited: boolean;
  readonly locked: readonly string[];
  readonly problems: readonly StepProblem[];
  /** What can be chosen here, by field, where that depends on the person or the vehicle. */
  readonly choices?: Choices;
  /** Somebody else who may end this person's part and take it over again. */
  readonly recalledBy?: Actor;
  readonly canGoBack: boolean;
  readonly canResend: boolean;
  readonly answered: number;
  readonly since: number;
  readonly expiresAt?: number;
  readonly outcome?: Outcome;
  /** Procedures that may come next, for the owner unless `nextFor` names others. */
  readonly next: readonly string[];
  readonly nextFor?: readonly Actor[];
  /** What a procedure that comes next must know. Shown to nobody. */
  readonly carries?: Readonly<Record<string, string>>;
}

/** Who does something to a procedure. `who` is a reference for the audit trail, never a name. */
interface Doing {
  readonly by: Actor;
  readonly who: string;
  readonly language: Language;
  /** Refused when the procedure has moved on since. */
  readonly revision?: number;
  /** Keyed hash of the request, to tell a repeated request from another one under the same idempotency key. */
  readonly fingerprint: string;
}

export interface Answering extends Doing {
  readonly step: string;
  readonly answer: Readonly<Record<string, unknown>>;
}

export interface Reply {
  readonly position: Position;
  readonly fingerprint: string;
}

export const lookUpdate = defineUpdate<Position>('look');
export const answerUpdate = defineUpdate<Reply, [Answering]>('answer');
export const backUpdate = defineUpdate<Reply, [Doing]>('back');
export const resendUpdate = defineUpdate<Reply, [Doing]>('resend');
export const cancelUpdate = defineUpdate<Reply, [Doing]>('cancel');

export type { Doing };
