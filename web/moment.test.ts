import { expect, test } from 'vitest';
import { dayOfMoment, dayText, momentText } from './moment.ts';

const now = new Date('2025-04-01T05:00:00Z');

test('today needs only the time, in Japan', () => {
  expect(momentText('2025-04-01T03:05:00Z', 'ja', now)).toBe('12:05');
});

test('another day is named, also when only Japan has got there', () => {
  expect(momentText('2025-03-31T14:00:00Z', 'ja', now)).toContain('3月31日');
  expect(momentText('2025-03-31T15:30:00Z', 'en', now)).toBe('00:30');
});

test('a calendar day stays that day', () => {
  expect(dayText('2025-04-01', 'en')).toBe('1 Apr 2025');
});

test('the day of a moment is that in Japan', () => {
  expect(dayOfMoment('2025-04-01T15:30:00Z', 'en')).toBe('2 Apr 2025');
});
