import { expect, test } from 'vitest';
import { fieldOfPointer, sortErrors } from './errors.ts';

test('a pointer names its field, nested ones with a slash', () => {
  expect(fieldOfPointer('/familyNameKana')).toBe('familyNameKana');
  expect(fieldOfPointer('/agreed/account-terms')).toBe('agreed/account-terms');
});

test('the escapes of a JSON Pointer are undone', () => {
  expect(fieldOfPointer('/a~1b/c~0d')).toBe('a/b/c~d');
  expect(fieldOfPointer('/a~01')).toBe('a~1');
});

test('the pointer to the whole answer names no field', () => {
  expect(fieldOfPointer('')).toBe('');
});

test('each field shows its first error, and errors of no field on the screen stand by themselves', () => {
  const errors = [
    { pointer: '/email', code: 'required', detail: 'fill in' },
    { pointer: '/email', code: 'email', detail: 'not an address' },
    { pointer: '', code: 'sign-in-failed', detail: 'not right' },
  ];
  expect(sortErrors(errors, ['email', 'password'])).toEqual({ byField: { email: 'fill in' }, others: ['not right'] });
});
