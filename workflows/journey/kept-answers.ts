type Values = Readonly<Record<string, unknown>>;

interface Kept {
  readonly answer: unknown;
  /** What had filled the form in when it was answered. */
  readonly filledFrom: Values | undefined;
  readonly about: string | undefined;
}

/** The last answer given to each step, also after going back past it: it fills the form in again. */
export class KeptAnswers {
  readonly #kept = new Map<string, Kept>();

  keep(step: string, answer: unknown, filledFrom: Values | undefined, about: string | undefined): void {
    this.#kept.set(step, { answer, filledFrom, about });
  }

  /** An answer about somebody else does not count. */
  has(step: string, about: string | undefined): boolean {
    const kept = this.#kept.get(step);
    return kept !== undefined && kept.about === about;
  }

  /**
   * What fills the form in. After another card was read, or another company looked up, that wins over what the earlier one had
   * filled in; what was typed besides stays.
   */
  values(step: string, values: Values | undefined, about: string | undefined): unknown {
    const kept = this.#kept.get(step);
    if (!kept || kept.about !== about) return values;
    const { answer, filledFrom = {} } = kept;
    if (!values || !isRecord(answer) || isSame(filledFrom, values)) return answer;
    const typedBesides = Object.entries(answer).filter(([name]) => !Object.hasOwn(filledFrom, name));
    return { ...Object.fromEntries(typedBesides), ...values };
  }
}

function isSame(some: Values, others: Values): boolean {
  const names = Object.keys(some);
  return names.length === Object.keys(others).length && names.every((name) => some[name] === others[name]);
}

function isRecord(value: unknown): value is Values {
  return typeof value === 'object' && value !== null;
}
