import { ApplicationFailure } from '@temporalio/workflow';
import type { Position, StepProblem } from '../messages.ts';

/** Why a procedure did not take what it was sent. The names are problem codes of the HTTP API. */
export type Refusal =
  | 'invalid-answer'
  | 'step-not-open'
  | 'stale-revision'
  | 'wrong-actor'
  | 'cannot-go-back'
  | 'cannot-resend'
  | 'cannot-cancel'
  | 'cannot-extend'
  | 'procedure-closed';

/** Thrown by validators: costs no history, and carries where the procedure stands so that the caller can show it. */
export function refuse(refusal: Refusal, position: Position | undefined, problems: readonly StepProblem[] = []): never {
  throw ApplicationFailure.create({ type: refusal, message: refusal, nonRetryable: true, details: [{ position, problems }] });
}
