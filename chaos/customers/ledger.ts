import { type Effect, type End, effects } from '../effects.ts';

/** A call as its customer had it, with all its repetitions; milliseconds of `performance.now()`. */
export interface Call {
  readonly what: string;
  readonly began: number;
  readonly ended: number;
  readonly tries: number;
}

/** What the customers of a run were promised, and how they were served: kept by them, not by the service. */
export class Ledger {
  readonly promised: Effect[] = [];
  readonly ends: End[] = [];
  readonly calls: Call[] = [];
  /** What somebody waited for that is no call: a mail, a screen that moves by itself. */
  readonly waits: Call[] = [];
  /** Answers that nobody should get: 500 and the like. */
  readonly surprises: string[] = [];
  /** Scripts that could not be gone through, and why. */
  readonly stuck: string[] = [];

  promise(...promised: readonly Effect[]): void {
    this.promised.push(...promised);
  }

  /** A step that was answered with 2xx. */
  accepted(procedure: string, action: string, step: string, answer: unknown): void {
    this.promise(effects.step(procedure, action, step));
    for (const [document, version] of Object.entries(agreedIn(answer))) this.promise(effects.consent(procedure, document, String(version)));
    // Its answer is kept with the consents.
    if (action === 'answer' && step === 'newsletter') this.promise(effects.consent(procedure, step, 'declined'));
  }
}

function agreedIn(answer: unknown): object {
  const agreed = typeof answer === 'object' && answer !== null && 'agreed' in answer ? answer.agreed : undefined;
  return typeof agreed === 'object' && agreed !== null ? agreed : {};
}
