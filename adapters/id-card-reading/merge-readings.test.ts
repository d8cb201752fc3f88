import { expect, test } from 'vitest';
import { isComplete, mergeResults } from './merge-readings.ts';

const read = (fields: object, confidence: number) => ({ kind: 'read' as const, reading: { ...fields, confidence } });

test('the second look fills in what the first did not find, and the first is kept', () => {
  const merged = mergeResults(read({ birthDate: '1985-01-15' }, 0.9), read({ birthDate: '1985-01-16', expiresOn: '2028-02-15' }, 0.5));
  expect(merged).toEqual(read({ birthDate: '1985-01-15', expiresOn: '2028-02-15' }, 0.7));
});

test('a name comes whole from one look', () => {
  const merged = mergeResults(read({ familyName: '山田', givenName: '花子' }, 0.9), read({ familyName: '山', givenName: '田花子' }, 0.9));
  expect(merged).toMatchObject({ reading: { familyName: '山田', givenName: '花子' } });
});

test('a reading counts more than none, and text more than no text', () => {
  const some = read({ birthDate: '1985-01-15' }, 0.9);
  expect(mergeResults({ kind: 'unreadable' }, some)).toBe(some);
  expect(mergeResults(some, { kind: 'not-a-licence' })).toBe(some);
  expect(mergeResults({ kind: 'unreadable' }, { kind: 'not-a-licence' })).toEqual({ kind: 'not-a-licence' });
  expect(mergeResults({ kind: 'not-a-licence' }, { kind: 'unreadable' })).toEqual({ kind: 'not-a-licence' });
});

test('a reading with every field is complete, one that lacks a field is not', () => {
  const fields = { familyName: 'a', givenName: 'b', birthDate: 'c', address: 'd', licenceNumber: 'e', expiresOn: 'f' };
  expect(isComplete(read(fields, 1))).toBe(true);
  expect(isComplete(read({ ...fields, address: undefined }, 1))).toBe(false);
  expect(isComplete({ kind: 'unreadable' })).toBe(false);
});
