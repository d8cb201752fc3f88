import { expect, it } from 'vitest';
import { checkOwnSystem } from './own-system.ts';
import { markersOf, plantPerson } from './planted.ts';
import { holds } from './search.ts';

it('nothing of a planted person, no password and no card number is found in histories, lists, logs, traces or tables', async () => {
  const { leaks, known, searched } = await checkOwnSystem();
  expect(leaks).toEqual([]);
  expect(searched.histories).toBeGreaterThanOrEqual(4);
  // The search itself finds what is there: in the account, and where it is sealed.
  for (const place of ['accounts.email', 'accounts.profile', 'inbox.to', 'procedures.position, opened']) expect(known).toContain(place);
  expect(known.some((place) => /^history of .*, opened$/.test(place))).toBe(true);
}, 120_000);

it.each([
  ['as it is', (marker: string) => `… ${marker} …`],
  ['in an address', (marker: string) => `/search?q=${encodeURIComponent(marker)}`],
  ['in JSON', (marker: string) => JSON.stringify({ marker })],
])('what is planted is found %s', (_how, written) => {
  const { personal, secret } = markersOf(plantPerson());
  for (const marker of [...personal, ...secret]) expect(holds(written(marker), marker)).toBe(true);
});
