import { describe, expect, test } from 'vitest';
import { findDates, parseJapaneseDate } from './japanese-date.ts';

describe('dates on Japanese papers', () => {
  test.each([
    ['昭和60年1月15日', '1985-01-15'],
    ['平成12年3月4日', '2000-03-04'],
    ['令和07年06月01日', '2025-06-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['大正15年12月24日', '1926-12-24'],
    ['S60.1.15', '1985-01-15'],
    ['H12/3/4', '2000-03-04'],
    ['R7-06-01', '2025-06-01'],
    ['2025年6月1日', '2025-06-01'],
    ['2025年(令和07年)06月01日', '2025-06-01'],
  ])('%s is %s', (printed, iso) => {
    expect(parseJapaneseDate(printed)).toBe(iso);
  });

  test('full-width digits and spaces between characters make no difference', () => {
    expect(parseJapaneseDate('平 成 １２ 年 ３ 月 ４ 日')).toBe('2000-03-04');
  });

  test('an era is counted on beyond its end, as licences printed before May 2019 do', () => {
    expect(parseJapaneseDate('2024年(平成36年)06月01日')).toBe('2024-06-01');
    expect(parseJapaneseDate('平成36年06月01日')).toBe('2024-06-01');
  });

  test('letters that look like digits are read as digits', () => {
    expect(parseJapaneseDate('昭和6O年0l月I5日')).toBe('1985-01-15');
  });

  test('two years that contradict each other make no date', () => {
    expect(findDates('2029年(令和10年)02月15日まで有効')).toEqual([]);
  });

  test('a misread era name is forgiven where the western year confirms it', () => {
    expect(parseJapaneseDate('2026年(信利08年)12月30日')).toBe('2026-12-30');
  });

  test('the era alone counts when the western year before it is one digit too long', () => {
    expect(findDates('20298年(令和10年)02月15日').map((date) => date.iso)).toEqual(['2028-02-15']);
  });

  test.each(['平成00年00月00日', '令和5年2月30日', '令和5年13月1日', '12345', '山田花子'])('%s is no date', (text) => {
    expect(findDates(text)).toEqual([]);
  });

  test('several dates are found in the order they stand', () => {
    const dates = findDates('交付 令和05年02月10日、2028年(令和10年)02月15日まで有効');
    expect(dates.map(({ iso, inBothCalendars }) => [iso, inBothCalendars])).toEqual([
      ['2023-02-10', false],
      ['2028-02-15', true],
    ]);
  });
});
