/** Why support should look at a procedure, and by when somebody must have answered: milliseconds since the epoch. */
export interface Attention {
  readonly reason: string;
  readonly due?: number;
}

/** What a procedure itself says, and the work of it that keeps failing: that comes first, because the rest waits for it. */
export class Attentions {
  #own: (Attention & { readonly passing: boolean }) | undefined;
  readonly #failing = new Set<string>();

  get current(): Attention | undefined {
    const due = this.#own?.due;
    const reason = this.#failing.size > 0 ? 'work-failing' : this.#own?.reason;
    return reason === undefined ? undefined : { reason, ...(due !== undefined && { due }) };
  }

  /** Names of activities that keep failing. */
  get failing(): readonly string[] {
    return [...this.#failing];
  }

  /** @param passing until the procedure moves; otherwise until it says something else, or ends */
  raise(attention: Attention, passing: boolean): void {
    this.#own = { ...attention, passing };
  }

  /** @returns whether that is news */
  work(activity: string, fails: boolean): boolean {
    if (this.#failing.has(activity) === fails) return false;
    if (fails) this.#failing.add(activity);
    else this.#failing.delete(activity);
    return true;
  }

  /** @returns whether something was dropped */
  moved(closed: boolean): boolean {
    if (!this.#own || !(closed || this.#own.passing)) return false;
    this.#own = undefined;
    return true;
  }
}
