export interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** `1960-01-05` as one types it: without leading zeros. */
export function splitDate(date: string): DateParts {
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month: month.replace(/^0+/, ''), day: day.replace(/^0+/, '') };
}

/** Half a date stays half a date (`1960--`), for the server to refuse; nothing at all is the empty text. */
export function joinDate({ year, month, day }: DateParts): string {
  if (year === '' && month === '' && day === '') return '';
  const two = (part: string) => (part === '' ? '' : part.padStart(2, '0'));
  return `${year}-${two(month)}-${two(day)}`;
}

/** Digits as a Japanese keyboard may type them. */
export const digitsOf = (typed: string): string => typed.normalize('NFKC').replace(/\D/g, '');
