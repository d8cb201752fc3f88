import { CancellationScope, condition, isCancellation } from '@temporalio/workflow';
import type { AuditEntry } from '../../activities/procedures.ts';
import type { BrandId } from '../../brands/registry.ts';
import type { Actor, Language, Outcome, Steps } from '../../procedures/step.ts';
import type { Opening, Position, StepProblem } from '../messages.ts';
import { Afterwards } from './afterwards.ts';
import type { Attention } from './attention.ts';
import { commit } from './commit.ts';
import { ForSupport } from './for-support.ts';
import { Ended, Expired, Recalled, Rewind } from './interruption.ts';
import type { EndOptions, LegOptions } from './journey.ts';
import { Leg } from './leg.ts';
import type { Ending, Pending, Question } from './question.ts';
import { DAY, legTimers, silence } from './timers.ts';

/** One procedure on its way: puts questions, waits, and says to everybody where it stands. */
export class JourneyEngine {
  readonly procedure: string;
  readonly brand: BrandId;
  readonly forSupport: ForSupport;
  readonly #opening: Opening<unknown>;
  #language: Language;
  #position: Position | undefined;
  #pending: Pending | undefined;
  /** Rejects while a wait is on, when somebody goes back or the procedure ends. */
  #interruptWait: ((interruption: Error) => void) | undefined;
  #leg: Leg<Steps> | undefined;
  /** The open leg's deadline, milliseconds since the epoch. */
  #until: number | undefined;
  #recalledBy: Actor | undefined;
  /** Nobody may give more time in this leg. */
  #fixed = false;
  /** What support has added to every deadline, in milliseconds. */
  #extended = 0;
  /** It is our turn: silence does not count. */
  #patient = false;
  #lastAnswerAt = Date.now();
  #committed = 0;
  /** Positions are stored one after the other: one that overtook another would lose whom that was moved by. */
  #storing: Promise<void> = Promise.resolve();
  #ending: Ending | undefined;
  #failure: Error | undefined;
  readonly #afterwards = new Afterwards();
  #audit: AuditEntry | undefined;

  constructor(opening: Opening<unknown>) {
    this.procedure = opening.procedure;
    this.brand = opening.brand;
    this.forSupport = new ForSupport(opening.procedure);
    this.#opening = opening;
    this.#language = opening.language;
  }

  get language() {
    return this.#language;
  }

  get position(): Position | undefined {
    return this.#position;
  }

  get pending(): Pending | undefined {
    return this.#pending;
  }

  get canGoBack(): boolean {
    return this.#position?.canGoBack === true && (this.#pending !== undefined || this.#interruptWait !== undefined);
  }

  /** Somebody has handed over, waits, and may take it back. */
  canBeRecalledBy(by: Actor): boolean {
    return this.#recalledBy === by && (this.#pending !== undefined || this.#interruptWait !== undefined);
  }

  get canCancel(): boolean {
    return this.stands && !this.#patient;
  }

  /** It waits for somebody or something, and can be interrupted. */
  get stands(): boolean {
    return this.#position?.status === 'open' && (this.#pending !== undefined || this.#interruptWait !== undefined);
  }

  get canBeExtended(): boolean {
    return this.stands && !this.#fixed;
  }

  async leg<S extends Steps, T>(owner: Actor, run: (leg: Leg<S>) => Promise<T>, options: LegOptions = {}): Promise<T | undefined> {
    const leg = new Leg<S>(this, owner);
    this.#leg = leg;
    this.#until = options.until === undefined ? undefined : options.until + this.#extended;
    this.#fixed = options.fixed === true;
    this.#recalledBy = options.recalledBy;
    this.#patient = options.patient === true;
    const timers = legTimers(options, {
      until: () => this.#until,
      expire: () => this.#interrupt(new Expired()),
      fail: (error) => this.fail(error),
    });
    try {
      return await leg.run(run);
    } catch (error) {
      if (error instanceof Recalled) return undefined;
      throw error;
    } finally {
      timers.cancel();
      this.#leg = undefined;
      this.#until = undefined;
      this.#recalledBy = undefined;
      this.#fixed = false;
      this.#patient = false;
    }
  }

  end(outcome: Outcome, end: string, options: EndOptions<unknown> = {}): never {
    throw new Ended({
      outcome,
      end,
      show: options.show,
      notices: options.after ?? [],
      next: options.next ?? [],
      ...(options.nextFor && { nextFor: options.nextFor }),
      ...(options.owner && { owner: options.owner }),
      ...(options.carries && { carries: options.carries }),
    });
  }

  afterwards(work: () => Promise<unknown>): void {
    this.#afterwards.add(work);
  }

  catchUp(): void {
    this.#afterwards.begin((error) => this.fail(error));
  }

  /** Puts a question and waits for its answer. */
  async put(question: Question): Promise<unknown> {
    this.#stopIfOver();
    const answered = new Promise<unknown>((resolve, reject) => {
      this.#pending = { question, from: (this.#position?.revision ?? 0) + 1, resolve, reject };
    });
    handled(answered);
    await this.#show(question);
    return answered;
  }

  /** Says something new about the question that is open: it stays the same question, what is typed stays valid. */
  async amend(resends: string, problems: readonly StepProblem[]): Promise<void> {
    const pending = this.#pending;
    if (pending?.question.resends !== resends) return;
    const question = { ...pending.question, problems };
    this.#pending = { ...pending, question };
    await this.#show(question);
  }

  /** Shows a waiting screen while something else is at work. */
  async wait<T>(wait: string, owner: Actor, leg: { canGoBack: boolean; answered: number }, work: () => Promise<T>): Promise<T> {
    this.#stopIfOver();
    const scope = new CancellationScope();
    const interrupted = new Promise<never>((_, reject) => {
      this.#interruptWait = reject;
    });
    const working = scope.run(work);
    handled(interrupted);
    handled(working);
    try {
      await this.#settle({ ...still, ...leg, status: 'open', kind: 'wait', step: wait, owner });
      // Both may be settled by the time the position is stored: then whoever went back has gone back.
      return await Promise.race([interrupted, working]);
    } catch (error) {
      if (error instanceof Rewind || error instanceof Ended || error instanceof Expired || error instanceof Recalled) scope.cancel();
      throw error;
    } finally {
      this.#interruptWait = undefined;
    }
  }

  take(answer: unknown, audit: AuditEntry, language: Language): void {
    const pending = this.#pending;
    this.#pending = undefined;
    this.#note(audit, language);
    pending?.resolve(answer);
  }

  goBack(audit: AuditEntry, language: Language): void {
    this.#note(audit, language);
    this.#leg?.undo();
    this.#interrupt(new Rewind());
  }

  recall(audit: AuditEntry, language: Language): void {
    this.#note(audit, language);
    this.#interrupt(new Recalled());
  }

  resend(audit: AuditEntry, language: Language): void {
    const name = this.#pending?.question.resends;
    this.#note(audit, language);
    if (name) this.#leg?.forget(name);
    this.#interrupt(new Rewind());
  }

  stop(ending: Ending, audit: AuditEntry | undefined): void {
    // An answer may have been taken whose position is not stored yet.
    this.#audit = audit ?? this.#audit;
    this.#ending = ending;
    this.#interrupt(new Ended(ending));
  }

  raiseAttention(attention: Attention, { passing = false } = {}): Promise<void> {
    return this.forSupport.raise(attention, passing);
  }

  /** More time for everybody, and the page says so. */
  async extend(days: number): Promise<void> {
    this.#extended += days * DAY;
    if (this.#until !== undefined) this.#until += days * DAY;
    const { revision: _, since, expiresAt: __, ...place } = this.#current();
    if (this.stands) await this.#settle(place, since);
  }

  /** Background work failed in a way nobody expected: the procedure must not go on as if it had not. */
  fail(error: unknown): void {
    if (isCancellation(error)) return;
    this.#failure = error instanceof Error ? error : new Error(String(error));
    this.#interrupt(this.#failure);
  }

  /** Resolves when the procedure stands somewhere later than `revision`, and that is stored. */
  async moved(revision: number): Promise<Position> {
    await CancellationScope.nonCancellable(() => condition(() => this.#committed > revision));
    return this.#current();
  }

  /** The final screen first, then what follows it. */
  async close(ending: Ending): Promise<void> {
    const owner = this.#position?.owner ?? 'buyer';
    await this.#settle({
      ...still,
      status: 'closed',
      kind: 'end',
      step: ending.end,
      owner,
      answered: this.#position?.answered ?? 0,
      ...ending,
    });
    await this.#afterwards.finish();
    await this.forSupport.told;
  }

  /** Leaves it to the procedure's own code to unwind, and never returns before that. */
  async endWhenSilent(): Promise<never> {
    const outcome = await silence(this.#opening.silenceDays, () => (this.#patient ? undefined : this.#lastAnswerAt + this.#extended));
    this.stop({ outcome, end: outcome, notices: [], next: [] }, undefined);
    return new Promise<never>(() => undefined);
  }

  #current(): Position {
    if (!this.#position) throw new Error('A procedure was looked at before its first step');
    return this.#position;
  }

  #note(audit: AuditEntry, language: Language): void {
    this.#audit = audit;
    this.#language = language;
    this.#lastAnswerAt = Date.now();
  }

  #interrupt(interruption: Error): void {
    const pending = this.#pending;
    this.#pending = undefined;
    pending?.reject(interruption);
    this.#interruptWait?.(interruption);
    // One answer is undone at a time: it is not open to be interrupted again until the leg stands somewhere.
    this.#interruptWait = undefined;
  }

  #stopIfOver(): void {
    if (this.#failure) throw this.#failure;
    if (this.#ending) throw new Ended(this.#ending);
    if (this.#until !== undefined && this.#until <= Date.now()) throw new Expired();
  }

  #show({ resends, ...shown }: Question): Promise<void> {
    return this.#settle({ ...shown, status: 'open', kind: 'ask', canResend: resends !== undefined, next: [] });
  }

  async #settle(place: Omit<Position, 'revision' | 'since' | 'expiresAt'>, since = Date.now()): Promise<void> {
    const silent = this.#patient ? Number.POSITIVE_INFINITY : this.#lastAnswerAt + this.#opening.silenceDays * DAY + this.#extended;
    const expiresAt = Math.min(silent, this.#until ?? silent);
    const position: Position = {
      ...place,
      ...(this.#recalledBy && place.status === 'open' && { recalledBy: this.#recalledBy }),
      revision: (this.#position?.revision ?? 0) + 1,
      since,
      ...(place.status === 'open' && Number.isFinite(expiresAt) && { expiresAt }),
    };
    this.#position = position;
    const calm = this.forSupport.moved(position);
    const audit = this.#audit;
    this.#audit = undefined;
    const store = () => commit({ procedure: this.procedure, position, ...(audit && { audit }), ...(calm && { calm }) });
    this.#storing = this.#storing.then(() => CancellationScope.nonCancellable(store));
    await this.#storing;
    this.#committed = position.revision;
  }
}

const still = {
  notices: [],
  locked: [],
  problems: [],
  revisited: false,
  canGoBack: false,
  canResend: false,
  next: [],
} as const satisfies Partial<Position>;

/** It may reject while its position is still being stored, before anybody awaits it. */
function handled(promise: Promise<unknown>): void {
  promise.catch(() => undefined);
}
