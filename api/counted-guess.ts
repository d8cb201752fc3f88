import type { Database } from '../db/database.ts';
import { countWrongTry, forgetWrongTries, secondsBlocked } from '../db/queries/wrong-tries.ts';
import { ApiProblem } from './problem.ts';

const MINUTES = 15;

interface Guess<T> {
  /** What is guessed at: a reference, never an address. */
  readonly subject: string;
  /** Wrong tries within a quarter of an hour, after which even the right one has to wait. */
  readonly tries: number;
  /** Nothing when it was wrong. */
  readonly attempt: () => Promise<T | undefined>;
}

/** A password or a PIN, counted while it is wrong and forgotten once it is right. Throws 429 when there were too many. */
export async function countedGuess<T>(database: Database, { subject, tries, attempt }: Guess<T>): Promise<T | undefined> {
  const seconds = await secondsBlocked(database, subject, tries);
  if (seconds > 0) throw new ApiProblem('too-many-requests', { retryAfterSeconds: seconds });
  const right = await attempt();
  if (right === undefined) await countWrongTry(database, subject, MINUTES);
  else await forgetWrongTries(database, subject);
  return right;
}
