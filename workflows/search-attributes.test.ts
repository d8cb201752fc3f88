import { expect, it } from 'vitest';
import { searchAttributes as registered } from '../scripts/start/search-attributes.mjs';
import { searchAttributes } from './search-attributes.ts';

it('what procedures write is what a namespace is told of, and fits into a Temporal on Postgres', () => {
  const written = Object.values(searchAttributes).map(({ name, type }) => [name, type]);
  expect(registered.map(([name, type]) => [name, type.toUpperCase()]).sort()).toEqual(written.sort());
  expect(written.filter(([, type]) => type === 'KEYWORD').length).toBeLessThanOrEqual(10);
  expect(written.filter(([, type]) => type === 'DATETIME').length).toBeLessThanOrEqual(3);
});
