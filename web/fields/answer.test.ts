import { expect, test } from 'vitest';
import type { ActionView, FieldView } from '../api/contract.ts';
import { answerOf } from './answer.ts';

const field = (name: string, input: FieldView['input'], required: boolean): FieldView => ({
  name,
  input,
  required,
  label: name,
  locked: false,
});
const action = (...fields: FieldView[]): ActionView => ({ name: 'go', label: 'Go', fixed: { matches: true }, fields });

test('a bare button sends what is fixed', () => {
  expect(answerOf(action(), { left: 'over' })).toEqual({ matches: true });
});

test('an empty optional field is absent, an empty required one is sent empty', () => {
  const answer = answerOf(action(field('building', 'text', false), field('city', 'text', true)), { building: '', city: '' });
  expect(answer).toEqual({ matches: true, city: '' });
});

test('nothing chosen is absent, so that it reads as a missing choice', () => {
  expect(answerOf(action(field('sex', 'radio', true), field('prefecture', 'select', true)), {})).toEqual({ matches: true });
});

test('a checkbox is always an answer', () => {
  expect(answerOf(action(field('news', 'checkbox', false)), {})).toEqual({ matches: true, news: false });
});
