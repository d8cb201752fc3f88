import type { FieldView } from '../api/contract.ts';
import type { Value, Values } from '../browser/draft.ts';

export interface FieldProps {
  readonly field: FieldView;
  readonly value: Value | undefined;
  readonly error: string | undefined;
  /** All inputs of the action and what they hold, for a field that fills others. */
  readonly fields: readonly FieldView[];
  readonly values: Values;
  readonly set: (changes: Values) => void;
}

export const inputId = (name: string) => `field-${name.replaceAll('/', '-')}`;
/** What can be chosen depends on the person, and this one has nothing. */
export const leavesNoChoice = ({ required, options }: FieldView): boolean => required && options?.length === 0;
export const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '');

/** Ids of what describes an input, for `aria-describedby`. */
export function describedBy(field: FieldView, error: string | undefined): string | undefined {
  const id = inputId(field.name);
  const ids = [field.hint && `${id}-hint`, field.example && `${id}-example`, error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
