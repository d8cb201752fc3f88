/** An era of the Japanese calendar; `year 1` is the western year in which it began. */
export type JapaneseEra = { kanji: string; letter: string; firstYear: number; from: string };

/** Eras a living person's papers can name, oldest first. `from` is the first day, YYYY-MM-DD. */
export const japaneseEras: readonly JapaneseEra[] = [
  { kanji: '大正', letter: 'T', firstYear: 1912, from: '1912-07-30' },
  { kanji: '昭和', letter: 'S', firstYear: 1926, from: '1926-12-25' },
  { kanji: '平成', letter: 'H', firstYear: 1989, from: '1989-01-08' },
  { kanji: '令和', letter: 'R', firstYear: 2019, from: '2019-05-01' },
];

/**
 * The western year of a year counted in an era. Years past an era's end are counted on (平成36年 is 2024), because
 * licences printed before May 2019 name them.
 */
export function westernYear(era: JapaneseEra, yearOfEra: number): number {
  return era.firstYear + yearOfEra - 1;
}

/** A day as licences print it: `昭和60年 1月 1日` with era, `toEra('2019-05-01')` being 令和 1. Null before 大正. */
export function toEra(isoDate: string): { era: JapaneseEra; year: number } | null {
  const era = japaneseEras.findLast((candidate) => candidate.from <= isoDate);
  return era ? { era, year: Number(isoDate.slice(0, 4)) - era.firstYear + 1 } : null;
}
