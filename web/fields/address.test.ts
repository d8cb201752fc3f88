import { expect, test } from 'vitest';
import type { FieldView } from '../api/contract.ts';
import { addressBelow, filledAddress } from './address.ts';

const field = (name: string, autocomplete: string): FieldView => ({
  name,
  label: name,
  input: 'text',
  autocomplete,
  required: true,
  locked: false,
});
const postalCode = field('postalCode', 'postal-code');
const fields = [field('old', 'address-line1'), postalCode, field('prefecture', 'address-level1'), field('block', 'address-line1')];
const nagoya = { prefecture: '愛知県', city: '名古屋市中村区', town: '名駅' };

test('only inputs below the search are filled', () => {
  expect(addressBelow(postalCode, fields)).toEqual({ prefecture: 'prefecture', city: undefined, town: 'block' });
});

test('a block that was typed in that town is kept', () => {
  const below = addressBelow(postalCode, fields);
  expect(filledAddress(nagoya, below, { block: '名駅4-7-1' })).toEqual({ prefecture: '愛知県', block: '名駅4-7-1' });
  expect(filledAddress(nagoya, below, { block: '栄1-1' })).toEqual({ prefecture: '愛知県', block: '名駅' });
});
