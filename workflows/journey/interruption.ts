import type { Ending } from './engine.ts';

/** Somebody went back: the leg runs again. */
export class Rewind extends Error {
  override readonly name = 'Rewind';
}

/** The procedure is over, wherever its code stands. Thrown through the procedure up to where it was opened. */
export class Ended extends Error {
  override readonly name = 'Ended';
  readonly ending: Ending;

  constructor(ending: Ending) {
    super(ending.end);
    this.ending = ending;
  }
}
