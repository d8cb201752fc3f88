import { expect, test } from 'vitest';
import { digitsOf, joinDate, splitDate } from './date-parts.ts';

test('a date is split as it is typed and joined as it is sent', () => {
  expect(splitDate('1960-01-05')).toEqual({ year: '1960', month: '1', day: '5' });
  expect(joinDate({ year: '1960', month: '1', day: '5' })).toBe('1960-01-05');
});

test('half a date stays half and comes back as it was', () => {
  expect(joinDate({ year: '1960', month: '', day: '' })).toBe('1960--');
  expect(splitDate('1960--')).toEqual({ year: '1960', month: '', day: '' });
});

test('no date is the empty text', () => {
  expect(joinDate(splitDate(''))).toBe('');
});

test('full-width digits count as digits', () => {
  expect(digitsOf('１９６０年')).toBe('1960');
});
