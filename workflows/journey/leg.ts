import { CancellationScope } from '@temporalio/workflow';
import type { FieldCode } from '../../procedures/fields/field-codes.ts';
import type { Actor, AnswerTo, Choices, ShownBy, StepDefinition, Steps } from '../../procedures/step.ts';
import type { StepProblem } from '../messages.ts';
import type { JourneyEngine } from './engine.ts';
import { Rewind } from './interruption.ts';
import { KeptAnswers } from './kept-answers.ts';
import { Trail } from './trail.ts';

/** A check of an answer that needs work elsewhere: what it found, or why the answer does not lead on. */
export type Checked<T> = { readonly found: T } | { readonly problems: readonly StepProblem[] };

type ByOf<S extends StepDefinition> = S extends { by: infer B extends Actor } ? { readonly by: B } : { readonly by?: undefined };
type ShowOf<S extends StepDefinition> = S extends { show: unknown } ? { readonly show: ShownBy<S> } : { readonly show?: undefined };

/** How a step is asked. Somebody else's step must be named as such, and what a step shows must be given. */
export type AskOptions<S extends StepDefinition> = ByOf<S> &
  ShowOf<S> & {
    /** Notices that stand before it. */
    readonly after?: readonly string[];
    /** What to fill in the first time. */
    readonly values?: Readonly<Record<string, unknown>>;
    /** Whom or what the answer is about, when that can change by going back: what was typed about another is not filled in. */
    readonly about?: string;
    /** Fields that must stay as `values` has them. */
    readonly locked?: readonly string[];
    /** What this person can choose, by field, where that is not the same for everybody. */
    readonly choices?: Choices;
    /** The name of the work that "send again" repeats. */
    readonly resends?: string;
    readonly problems?: readonly StepProblem[];
  };

type Needed<S extends StepDefinition> = S extends { by: unknown } | { show: unknown }
  ? [options: AskOptions<S>]
  : [options?: AskOptions<S>];

/** What a leg's code works with. */
export class Leg<S extends Steps> {
  readonly owner: Actor;
  readonly journey: JourneyEngine;
  readonly #trail = new Trail();
  readonly #kept = new KeptAnswers();
  readonly #started = new Map<string, { attempt: number; problems: readonly StepProblem[]; scope: CancellationScope }>();

  constructor(journey: JourneyEngine, owner: Actor) {
    this.journey = journey;
    this.owner = owner;
  }

  /** Asks one step. A step that was answered already, and not undone, returns at once. */
  async ask<N extends keyof S & string>(step: N, ...[options]: Needed<S[N]>): Promise<AnswerTo<S[N]>> {
    const past = this.#trail.pastAnswer(step);
    if (past) return past.answer as AnswerTo<S[N]>;
    const answer = await this.#put(step, options, options?.problems ?? []);
    this.#trail.answer(step, answer);
    return answer as AnswerTo<S[N]>;
  }

  /** Asks one step until its check finds something. What was typed stays in the form. */
  async askUntil<N extends keyof S & string, T>(
    step: N,
    options: AskOptions<S[N]>,
    check: (answer: AnswerTo<S[N]>) => Promise<Checked<T>>,
  ): Promise<T> {
    const past = this.#trail.pastAnswer(step);
    if (past) {
      const found = this.#trail.pastResult(step);
      if (found) return found.value as T;
    }
    let problems: readonly StepProblem[] = options.problems ?? [];
    for (;;) {
      const answer = await this.#put(step, options, problems);
      // Before its check: whoever goes back while that is at work comes back to this step.
      this.#trail.answer(step, answer);
      const checked = await check(answer as AnswerTo<S[N]>);
      if ('found' in checked) {
        this.#trail.result(step, checked.found);
        return checked.found;
      }
      this.#trail.undo();
      problems = checked.problems;
    }
  }

  /** Work that is done once, and again only after going back past it. */
  async once<T>(name: string, work: () => Promise<T>): Promise<T> {
    const past = this.#trail.pastResult(name);
    if (past) return past.value as T;
    const value = await work();
    this.#trail.result(name, value);
    return value;
  }

  /**
   * Starts work that nobody waits for, such as a mail, and gives up an earlier attempt that is still under way. What it reports
   * stands with the step that can send it again. `attempt` counts how often it was started: part of its idempotency key.
   */
  async start(name: string, work: (attempt: number, report: (code?: FieldCode) => Promise<void>) => Promise<void>): Promise<number> {
    const past = this.#trail.pastResult(name);
    if (past) return past.value as number;
    const earlier = this.#started.get(name);
    earlier?.scope.cancel();
    const attempt = (earlier?.attempt ?? 0) + 1;
    const scope = new CancellationScope();
    this.#started.set(name, { attempt, problems: [], scope });
    this.#trail.result(name, attempt);
    const report = (code?: FieldCode) => this.#report(name, attempt, code ? [{ pointer: '', code }] : []);
    scope.run(() => work(attempt, report)).catch((error) => this.journey.fail(error));
    return attempt;
  }

  /** Shows a waiting screen while work is done. Part of `once` or of a check, which remember its result. */
  wait<T>(wait: string, work: () => Promise<T>): Promise<T> {
    return this.journey.wait(wait, this.owner, { canGoBack: this.#trail.canUndo, answered: this.#trail.answered }, work);
  }

  /**
   * Asks somebody else as part of a check, such as the provider's page that an answer leads to. It is no step of its own to go back
   * to: going back, now or later, leads to the step whose check it is part of.
   */
  async consult<N extends keyof S & string>(step: N, options: AskOptions<S[N]>): Promise<AnswerTo<S[N]>> {
    return (await this.#put(step, options, options.problems ?? [])) as AnswerTo<S[N]>;
  }

  async run<T>(run: (leg: Leg<S>) => Promise<T>): Promise<T> {
    for (;;) {
      this.#trail.rewind();
      try {
        return await run(this);
      } catch (error) {
        if (!(error instanceof Rewind)) throw error;
      }
    }
  }

  undo(): void {
    this.#trail.undo();
  }

  forget(name: string): void {
    this.#trail.forget(name);
  }

  async #report(name: string, attempt: number, problems: readonly StepProblem[]): Promise<void> {
    const started = this.#started.get(name);
    if (started?.attempt !== attempt || (problems.length === 0 && started.problems.length === 0)) return;
    this.#started.set(name, { ...started, problems });
    await this.journey.amend(name, problems);
  }

  async #put(step: string, options: AskOptions<StepDefinition> | undefined, problems: readonly StepProblem[]): Promise<unknown> {
    const { values, about } = options ?? {};
    const answer = await this.journey.put({
      step,
      by: options?.by ?? this.owner,
      owner: this.owner,
      notices: options?.after ?? [],
      show: options?.show,
      values: this.#kept.values(step, values, about),
      revisited: this.#kept.has(step, about),
      locked: options?.locked ?? [],
      choices: options?.choices,
      problems: [...problems, ...((options?.resends && this.#started.get(options.resends)?.problems) || [])],
      canGoBack: this.#trail.canUndo,
      resends: options?.resends,
      answered: this.#trail.answered,
    });
    this.#kept.keep(step, answer, values, about);
    return answer;
  }
}
