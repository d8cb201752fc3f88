import type { Language } from './language.ts';

const zone = 'Asia/Tokyo';
const locale = { ja: 'ja-JP', en: 'en-GB' } as const;

/** `14:05` today, `11月20日 14:05` otherwise: always in the dealer's time. */
export function momentText(iso: string, language: Language, now = new Date()): string {
  const moment = new Date(iso);
  const day = (date: Date) => date.toLocaleDateString('en-CA', { timeZone: zone });
  const time = { hour: '2-digit', minute: '2-digit', timeZone: zone } as const;
  if (day(moment) === day(now)) return moment.toLocaleTimeString(locale[language], time);
  return moment.toLocaleString(locale[language], { month: 'short', day: 'numeric', ...time });
}

/** The day on which a moment falls, in the dealer's time. */
export function dayOfMoment(iso: string, language: Language): string {
  return new Date(iso).toLocaleDateString(locale[language], { dateStyle: 'medium', timeZone: zone });
}

/** A calendar day, `2025-04-01`, which has no time zone. */
export function dayText(isoDate: string, language: Language): string {
  return new Date(`${isoDate}T00:00:00Z`).toLocaleDateString(locale[language], { dateStyle: 'medium', timeZone: 'UTC' });
}
