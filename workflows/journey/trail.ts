type Entry = { kind: 'answer'; step: string; answer: unknown } | { kind: 'result'; name: string; value: unknown };

/**
 * What happened in a leg, in order. Going back drops the end of it and runs the leg again: what is still there is
 * returned at once, so the leg's code arrives where the person now stands.
 */
export class Trail {
  #entries: Entry[] = [];
  #cursor = 0;

  rewind(): void {
    this.#cursor = 0;
  }

  get answered(): number {
    return this.#entries.filter((entry) => entry.kind === 'answer').length;
  }

  get canUndo(): boolean {
    return this.answered > 0;
  }

  pastAnswer(step: string): { answer: unknown } | undefined {
    const entry = this.#entries[this.#cursor];
    if (entry?.kind === 'answer' && entry.step === step) {
      this.#cursor += 1;
      return { answer: entry.answer };
    }
    this.#leavePath();
    return undefined;
  }

  pastResult(name: string): { value: unknown } | undefined {
    const entry = this.#entries[this.#cursor];
    if (entry?.kind === 'result' && entry.name === name) {
      this.#cursor += 1;
      return { value: entry.value };
    }
    this.#leavePath();
    return undefined;
  }

  answer(step: string, answer: unknown): void {
    this.#add({ kind: 'answer', step, answer });
  }

  result(name: string, value: unknown): void {
    this.#add({ kind: 'result', name, value });
  }

  /** Drops the last answer and all that followed from it. */
  undo(): void {
    this.#cut(this.#entries.findLastIndex((entry) => entry.kind === 'answer'));
  }

  /** Drops a remembered result and all that followed from it, so that its work is done again. */
  forget(name: string): void {
    this.#cut(this.#entries.findLastIndex((entry) => entry.kind === 'result' && entry.name === name));
  }

  #add(entry: Entry): void {
    this.#entries.push(entry);
    this.#cursor = this.#entries.length;
  }

  /** Nothing is cut at -1, where nothing was found. */
  #cut(at: number): void {
    if (at < 0) return;
    this.#entries.length = at;
    this.#cursor = Math.min(this.#cursor, at);
  }

  /** The leg's code takes another way than before: what was remembered of the old one does not hold any more. */
  #leavePath(): void {
    this.#entries.length = this.#cursor;
  }
}
