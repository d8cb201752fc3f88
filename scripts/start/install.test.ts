import { expect, test } from 'vitest';
import { isInStep } from './install.mjs';

const wanted = { '': {}, 'node_modules/a': { integrity: 'a1' }, 'node_modules/mac-only': { integrity: 'm1', optional: true } };

test('what is installed may lack what is made for other platforms', () => {
  expect(isInStep(wanted, { 'node_modules/a': { integrity: 'a1' } })).toBe(true);
});

test('another version, a missing package and one too many are out of step', () => {
  expect(isInStep(wanted, { 'node_modules/a': { integrity: 'a2' } })).toBe(false);
  expect(isInStep(wanted, {})).toBe(false);
  expect(isInStep(wanted, { 'node_modules/a': { integrity: 'a1' }, 'node_modules/b': { integrity: 'b1' } })).toBe(false);
});
