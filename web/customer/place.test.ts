import { expect, test } from 'vitest';
import type { StepView } from '../api/contract.ts';
import { entryOf, placeAfter, placeFromUrl, urlOfPlace } from './place.ts';

const step = (name: string, ...notices: string[]): StepView => ({
  name,
  kind: 'form',
  actor: 'buyer',
  title: name,
  notices: notices.map((notice) => ({ name: notice, title: notice, next: 'Next' })),
  schema: {},
  actions: [],
  values: {},
  show: {},
  summary: [],
  documents: [],
  problems: [],
  can: ['answer'],
  since: '2025-04-01T00:00:00Z',
});

test('a new step begins with its first notice', () => {
  expect(placeAfter(step('email'), 0, step('customer-type', 'email-verified'), 'answered')).toBe(0);
});

test('going back leads to the step itself, past its notices', () => {
  expect(placeAfter(step('email'), 0, step('confirm', 'start', 'overview'), 'back')).toBe(2);
});

test('a step that is asked again does not show its notices again', () => {
  expect(placeAfter(step('capture', 'guide'), 1, step('capture', 'guide'), 'answered')).toBe(1);
});

test('a step that comes back with problems shows them at once', () => {
  const again = { ...step('capture', 'guide'), problems: [{ pointer: '', code: 'not-a-licence', detail: 'again' }] };
  expect(placeAfter(step('card-reading'), 0, again, 'elsewhere')).toBe(1);
});

test('a reload keeps the place of the same revision', () => {
  const confirm = step('confirm', 'start', 'overview');
  expect(placeFromUrl('?notice=2', confirm, 5, { depth: 1, revision: 5 })).toBe(1);
  expect(placeFromUrl('?notice=3', confirm, 5, { depth: 2, revision: 5 })).toBe(2);
  expect(placeFromUrl('?notice=2', confirm, 5, undefined)).toBe(1);
});

test('a place of another revision, or no number, is the first', () => {
  const confirm = step('confirm', 'start', 'overview');
  expect(placeFromUrl('?notice=2', confirm, 6, { depth: 1, revision: 5 })).toBe(0);
  expect(placeFromUrl('?notice=x', confirm, 5, undefined)).toBe(0);
  expect(placeFromUrl('', confirm, 5, undefined)).toBe(0);
});

test('a place beyond the step is the step', () => {
  expect(placeFromUrl('?notice=9', step('confirm', 'start'), 5, undefined)).toBe(1);
});

test('a place is written as it is read', () => {
  expect(urlOfPlace('/p/1', 0)).toBe('/p/1');
  expect(urlOfPlace('/p/1', 2)).toBe('/p/1?notice=3');
});

test('a history entry of another page is none of ours', () => {
  expect(entryOf(null)).toBeUndefined();
  expect(entryOf({ depth: 1 })).toBeUndefined();
  expect(entryOf({ depth: 1, revision: 2 })).toEqual({ depth: 1, revision: 2 });
});
