import type { StepProblem } from '../messages.ts';
import type { Question } from './question.ts';

type Answer = Readonly<Record<string, unknown>>;

/** Answers are parsed at the edge; these are the rules that only the procedure knows. Plain functions, no schema. */
export function changedLockedFields({ locked, values }: Question, answer: Answer): StepProblem[] {
  if (locked.length === 0 || !isRecord(values)) return [];
  return locked.filter((name) => answer[name] !== values[name]).map((name) => ({ pointer: `/${name}`, code: 'locked' }));
}

export function isOffered({ choices }: Question, answer: Answer): StepProblem[] {
  return Object.entries(choices ?? {})
    .filter(([name, options]) => !chosen(answer[name]).every((value) => Object.hasOwn(options, value)))
    .map(([name]) => ({ pointer: `/${name}`, code: 'choice-not-offered' }));
}

/** One of several, some of several, or nothing where the other button was pressed. */
function chosen(value: unknown): string[] {
  return (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);
}

function isRecord(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null;
}
