import type { StepProblem } from '../messages.ts';
import type { Question } from './question.ts';

type Answer = Readonly<Record<string, unknown>>;

/** Answers are parsed at the edge; these are the rules that only the procedure knows. Plain functions, no schema. */
export function changedLockedFields({ locked, values }: Question, answer: Answer): StepProblem[] {
  if (locked.length === 0 || !isRecord(values)) return [];
  return locked.filter((name) => answer[name] !== values[name]).map((name) => ({ pointer: `/${name}`, code: 'locked' }));
}

export function isOffered({ offer }: Question, answer: Answer): StepProblem[] {
  if (!offer) return [];
  return Object.entries(answer)
    .filter(([, value]) => typeof value === 'string' && !offer.includes(value))
    .map(([name]) => ({ pointer: `/${name}`, code: 'choice-not-offered' }));
}

function isRecord(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null;
}
