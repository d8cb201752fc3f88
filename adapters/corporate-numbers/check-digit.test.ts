import { describe, expect, it } from 'vitest';
import { hasValidCheckDigit } from './check-digit.ts';
import { publishedCorporations } from './published-corporations.ts';

describe('check digit of a corporate number', () => {
  it.each(publishedCorporations)('the published number $number of $name has a valid check digit', ({ number }) => {
    expect(hasValidCheckDigit(number)).toBe(true);
  });

  it('every other first digit is refused', () => {
    const accepted = [...'0123456789'].filter((first) => hasValidCheckDigit(`${first}180301018771`));
    expect(accepted).toEqual(['1']);
  });

  it('two neighbouring digits exchanged are noticed', () => {
    expect(hasValidCheckDigit('1180301018717')).toBe(false);
  });

  it.each(['', '118030101877', '11803010187711', '1-1803-0101-8771', '１１８０３０１０１８７７１', 'T1180301018771', '1180301018771\n'])(
    '%j is refused because it is not 13 half-width digits',
    (text) => {
      expect(hasValidCheckDigit(text)).toBe(false);
    },
  );
});
