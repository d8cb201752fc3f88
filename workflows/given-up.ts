import { isCancellation, TemporalFailure } from '@temporalio/workflow';

/**
 * Work elsewhere has failed for good. An activity says so with an `ActivityFailure`; a local activity with what it threw itself, or
 * with its timeout.
 */
export function isGivenUp(error: unknown): boolean {
  return error instanceof TemporalFailure && !isCancellation(error);
}
