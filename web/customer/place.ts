import type { StepView } from '../api/contract.ts';

/**
 * Where somebody stands in a view: 0 is the first notice, `notices.length` the step itself.
 * Turning notices is no business of the server's, so the place is kept in the URL and the history entry.
 */
export type Place = number;

/** What made a new view come: the person answered, went back, or something happened elsewhere. */
export type Cause = 'answered' | 'back' | 'elsewhere';

export const lastPlace = (step: StepView): Place => step.notices.length;

/** The place in a view that follows another one. Whoever must mend an answer is led straight to it. */
export function placeAfter(previous: StepView, place: Place, next: StepView, cause: Cause): Place {
  if (cause === 'back' || next.problems.length > 0) return lastPlace(next);
  if (sameScreens(previous, next)) return place;
  return 0;
}

/** Asked again (a wrong code, a code sent again): nobody wants to read the notices before it a second time. */
export function sameScreens(previous: StepView, next: StepView): boolean {
  const names = (step: StepView) => step.notices.map((notice) => notice.name).join();
  return previous.name === next.name && names(previous) === names(next);
}

/** What a history entry remembers. `depth` tells back from forward. */
export interface Entry {
  readonly depth: number;
  readonly revision: number;
}

export function entryOf(state: unknown): Entry | undefined {
  if (typeof state !== 'object' || state === null || !('depth' in state) || !('revision' in state)) return undefined;
  const { depth, revision } = state;
  return typeof depth === 'number' && typeof revision === 'number' ? { depth, revision } : undefined;
}

/** `?notice=2` is the second notice, one more than there are is the step. A place of another revision counts no more. */
export function placeFromUrl(search: string, step: StepView, revision: number, entry: Entry | undefined): Place {
  if (entry !== undefined && entry.revision !== revision) return 0;
  const asked = new URLSearchParams(search).get('notice');
  if (asked === null || !/^[1-9]\d?$/.test(asked)) return 0;
  return Math.min(Number(asked) - 1, lastPlace(step));
}

export const urlOfPlace = (path: string, place: Place): string => (place === 0 ? path : `${path}?notice=${place + 1}`);
