import type { z } from 'zod';
import { code, type FieldCode, isFieldCode } from '../../procedures/fields/field-codes.ts';
import type { ActionDefinition, StepDefinition } from '../../procedures/step.ts';
import type { StepProblem } from '../../workflows/messages.ts';
import { fixedValues } from '../views/field-views.ts';

export type ParsedAnswer =
  | { readonly kind: 'parsed'; readonly action: ActionDefinition; readonly answer: Readonly<Record<string, unknown>> }
  | { readonly kind: 'invalid'; readonly problems: readonly StepProblem[] };

/** Checks what was sent against the step's definition: the one place where answers are parsed. */
export function parseAnswer(step: StepDefinition, sent: unknown): ParsedAnswer {
  // No body at all is an empty form: each field says that it is required.
  const body = typeof sent === 'object' && sent !== null && !Array.isArray(sent) ? sent : {};
  const action = actionOf(step, body);
  const parsed = action.answer.safeParse(body);
  if (parsed.success) return { kind: 'parsed', action, answer: parsed.data };
  return { kind: 'invalid', problems: onePerField(parsed.error.issues.map((issue) => problemOf(issue, body))) };
}

/** The button that was pressed: the one whose fixed values were sent; otherwise the first. */
function actionOf({ actions }: StepDefinition, body: unknown): ActionDefinition {
  const all = Object.values(actions);
  const [first] = all;
  if (!first) throw new Error('A step without actions cannot be answered');
  return all.find(({ answer }) => matches(fixedValues(answer), body)) ?? first;
}

function matches(fixed: Record<string, unknown>, body: unknown): boolean {
  const names = Object.keys(fixed);
  return names.length > 0 && names.every((name) => valueAt(body, [name]) === fixed[name]);
}

export function problemOf(issue: z.core.$ZodIssue, body: unknown): StepProblem {
  return { pointer: issue.path.map((part) => `/${String(part)}`).join(''), code: codeOf(issue, body) };
}

function codeOf(issue: z.core.$ZodIssue, body: unknown): FieldCode {
  const sent = valueAt(body, issue.path);
  const missing = issue.path.length > 0 && (sent === undefined || sent === null || sent === '');
  if (missing && issue.code !== 'custom') return code('required');
  return isFieldCode(issue.message) ? issue.message : code('invalid');
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined), body);
}

/** The first thing wrong with a field is enough to say. */
function onePerField(problems: readonly StepProblem[]): StepProblem[] {
  return problems.filter(({ pointer }, index) => problems.findIndex((other) => other.pointer === pointer) === index);
}
