import { japaneseEras, westernYear } from './japanese-era.ts';
import { compact, digitLike, repairDigits } from './ocr-text.ts';

/** A date found in a text. `inBothCalendars` if its year is printed as 2025年(令和07年). */
export type FoundDate = { iso: string; start: number; end: number; inBothCalendars: boolean };

const digit = `[${digitLike}]`;
// The further characters in the classes are what engines were seen to read for the first.
const eraName = '(?:大正|[昭暇照]和|[平年][成戌]|[令今代合信]和|[TSHR])';
const eraYear = `(?<eraYear>元|${digit}{1,2})`;
const monthAndDay = `(?<month>${digit}{1,2})[月./-](?<day>${digit}{1,2})(?:[日目曰晶]|(?!${digit}))`;

/** 2025年(令和07年)06月01日. The era's name may be misread, for the years must agree anyway. */
const inBoth = new RegExp(`(?<!${digit})(?<western>${digit}{4})[年午][([{]?\\D{1,3}${eraYear}[年午]?[)\\]}]?${monthAndDay}`, 'gu');
/** 令和07年06月01日, S60.1.15. The bracket is left over when the western year before it could not be read. */
const inEra = new RegExp(`(?<era>${eraName})${eraYear}[年午./-][)\\]}]?${monthAndDay}`, 'gu');
/** 2025年06月01日 */
const inWestern = new RegExp(`(?<!${digit})(?<western>${digit}{4})[年午./-]${monthAndDay}`, 'gu');

/**
 * Every date in a text read by an engine, with positions in the compacted text. What is no day of the calendar is left out, and
 * so is a date whose two years contradict each other: one of them was misread.
 */
export function findDates(text: string): FoundDate[] {
  const searched = compact(text);
  const both = [...searched.matchAll(inBoth)];
  const within = (match: RegExpExecArray) =>
    both.some((outer) => match.index >= outer.index && match.index < outer.index + outer[0].length);
  const single = [...searched.matchAll(inEra), ...searched.matchAll(inWestern)].filter((match) => !within(match));
  return [...both, ...single].flatMap((match) => dateIn(match)).sort((a, b) => a.start - b.start);
}

/** The one date a text consists of, as YYYY-MM-DD, or null. */
export function parseJapaneseDate(text: string): string | null {
  const [date] = findDates(text);
  return date && date.start === 0 && date.end === compact(text).length ? date.iso : null;
}

function dateIn(match: RegExpExecArray): FoundDate[] {
  const { western, era, eraYear, month = '', day = '' } = match.groups ?? {};
  const year = western ? Number(repairDigits(western)) : yearOf(era ?? '', eraYear ?? '');
  const agree = !western || !eraYear || japaneseEras.some((one) => westernYear(one, ordinal(eraYear)) === year);
  const iso = calendarDay(year, repairDigits(month), repairDigits(day));
  if (!iso || !agree) return [];
  return [{ iso, start: match.index, end: match.index + match[0].length, inBothCalendars: Boolean(western && eraYear) }];
}

function yearOf(name: string, eraYear: string): number | undefined {
  const read = name
    .replace(/[暇照]和/u, '昭和')
    .replace(/[今代合信]和/u, '令和')
    .replace(/.[成戌]/u, '平成');
  const era = japaneseEras.find((one) => one.kanji === read || one.letter === read);
  return era && westernYear(era, ordinal(eraYear));
}

function ordinal(eraYear: string): number {
  return eraYear === '元' ? 1 : Number(repairDigits(eraYear));
}

function calendarDay(year: number | undefined, month: string, day: string): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
