import { afterAll, describe, expect, it } from 'vitest';
import { embeddedCorporateNumbers } from './embedded.ts';
import { nationalTaxAgency } from './national-tax-agency.ts';
import type { CorporateNumbers } from './port.ts';
import { publishedCorporations } from './published-corporations.ts';
import { startTaxAgencyServer } from './testing/tax-agency-server.ts';

const server = await startTaxAgencyServer('contract-test', publishedCorporations);
afterAll(() => server.close());

const implementations: CorporateNumbers[] = [
  embeddedCorporateNumbers(),
  nationalTaxAgency({ applicationId: 'contract-test', baseUrl: server.baseUrl }),
];

describe.each(implementations)('corporate numbers by $name', (numbers) => {
  it.each(publishedCorporations)('$name is found by its number with everything that is published', async (corporation) => {
    expect(await numbers.find(corporation.number)).toEqual({ kind: 'found', corporation });
  });

  it('a corporation without a published reading is found without kana', async () => {
    const result = await numbers.find('1000011000005');
    expect(result).toMatchObject({ kind: 'found', corporation: { name: '国立国会図書館' } });
    expect(result).not.toHaveProperty('corporation.kana');
  });

  it('a closed corporation is found and said to be closed', async () => {
    expect(await numbers.find('1010001012570')).toMatchObject({ kind: 'found', corporation: { closed: true } });
  });

  it('a number that nobody has is not published', async () => {
    expect(await numbers.find('9999999999999')).toEqual({ kind: 'not-published' });
  });

  it.each(['2180301018771', '118030101877', '', '1180301018771&id=x'])('%j, which cannot be a number, is not published', async (number) => {
    expect(await numbers.find(number)).toEqual({ kind: 'not-published' });
  });

  it('a look-up given up beforehand rejects with the reason of its signal', async () => {
    const reason = new Error('nobody waits any more');
    await expect(numbers.find('1180301018771', AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});
