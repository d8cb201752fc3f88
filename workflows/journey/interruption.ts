import type { Ending } from './question.ts';

/** Somebody went back: the leg runs again. */
export class Rewind extends Error {
  override readonly name = 'Rewind';
}

/** The leg's deadline has passed. A procedure may catch it around the leg; otherwise it ends as expired. */
export class Expired extends Error {
  override readonly name = 'Expired';
}

/** Somebody whose part this had been took it back from the person it was handed to. */
export class Recalled extends Error {
  override readonly name = 'Recalled';
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
