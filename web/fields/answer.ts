import type { ActionView } from '../api/contract.ts';
import type { Values } from '../browser/draft.ts';

/**
 * What an action sends: its fixed part and what was typed. Nothing typed is left out, so that an optional field is absent;
 * a required text is sent empty, for the server to say so.
 */
export function answerOf(action: ActionView, values: Values): Record<string, unknown> {
  const answer: Record<string, unknown> = { ...action.fixed };
  for (const { name, input, required } of action.fields) {
    const value = values[name];
    if (input === 'checkbox') answer[name] = value === true;
    else if (input === 'checkboxes') answer[name] = Array.isArray(value) ? value : [];
    else if (typeof value === 'string' && value !== '') answer[name] = value;
    else if (required && input !== 'radio' && input !== 'select') answer[name] = '';
  }
  return answer;
}
