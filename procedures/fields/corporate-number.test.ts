import { describe, expect, it } from 'vitest';
import { hasValidCheckDigit } from './corporate-number.ts';

describe('check digit of a corporate number', () => {
  it.each([
    ['1180301018771', 'トヨタ自動車株式会社'],
    ['9180301014251', '株式会社デンソー'],
    ['3240001036223', 'マツダ株式会社'],
    ['5010401067252', 'ソニーグループ株式会社'],
    ['7000012050002', '国税庁'],
    ['8000020130001', '東京都'],
    ['5000020232114', '豊田市'],
  ])('the published number %s of %s has a valid check digit', (number) => {
    expect(hasValidCheckDigit(number)).toBe(true);
  });

  it('every other first digit is refused', () => {
    const accepted = [...'0123456789'].filter((first) => hasValidCheckDigit(`${first}180301018771`));
    expect(accepted).toEqual(['1']);
  });

  it('two neighbouring digits exchanged are noticed', () => {
    expect(hasValidCheckDigit('1180301018717')).toBe(false);
  });

  it.each([
    '',
    '118030101877',
    '11803010187711',
    '1-1803-0101-8771',
    '１１８０３０１０１８７７１',
    'T1180301018771',
    '1180301018771\n',
    '118 301018771',
  ])('%j is refused because it is not 13 half-width digits', (text) => {
    expect(hasValidCheckDigit(text)).toBe(false);
  });
});
