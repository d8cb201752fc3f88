import { isGrpcServiceError, WorkflowNotFoundError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import type { ApplicationFailure } from '@temporalio/common';
import { z } from 'zod';
import type { Position, StepProblem } from '../../workflows/messages.ts';

const refusals = [
  'invalid-answer',
  'step-not-open',
  'stale-revision',
  'wrong-actor',
  'cannot-go-back',
  'cannot-resend',
  'cannot-cancel',
  'cannot-extend',
  'procedure-closed',
] as const;
const refusal = z.enum(refusals);

/** gRPC: CANCELLED, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, UNAVAILABLE; and an update that was dropped again and again. */
const AWAY = new Set([1, 4, 8, 9, 14]);

const FAILED_PRECONDITION = 9;

/**
 * The update's task was thrown away, because something else had come in that a workflow must see before it ends: a mail was sent just
 * when the last step was answered. It never happened, so it may be sent again at once.
 */
export function wasDropped(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return [error, cause].some((one) => isGrpcServiceError(one) && one.code === FAILED_PRECONDITION);
}

/** The engine, or every worker, is away: the same call may be sent again. */
export function isAway(error: unknown): boolean {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return true;
  const cause = error instanceof Error ? error.cause : undefined;
  return (isGrpcServiceError(error) && AWAY.has(error.code)) || (isGrpcServiceError(cause) && AWAY.has(cause.code));
}

/** It ended, or was never started. */
export function isClosed(error: unknown): boolean {
  return error instanceof WorkflowNotFoundError || (error instanceof Error && error.name === 'WorkflowExecutionAlreadyStartedError');
}

interface Refused {
  readonly refusal: z.infer<typeof refusal>;
  readonly position?: Position;
  readonly problems: readonly StepProblem[];
}

/** What a validator in `workflows/journey/refusal.ts` threw. Comes from our own workflow, sealed: not parsed again. */
export function refusalIn(failure: ApplicationFailure): Refused | undefined {
  const type = refusal.safeParse(failure.type);
  if (!type.success) return undefined;
  const [details] = (failure.details ?? []) as [{ position?: Position; problems?: StepProblem[] }?];
  return { refusal: type.data, problems: details?.problems ?? [], ...(details?.position && { position: details.position }) };
}
