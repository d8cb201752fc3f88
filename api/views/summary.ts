import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { z } from 'zod';
import { localizedText } from '../../procedures/fields/localized-text.ts';
import type { Language } from '../../procedures/step.ts';
import type { StepView } from '../contract/view.ts';
import { fieldTexts } from './field-views.ts';

/** What a step shows, as a list to be read: labels and worded values, in the order of its definition. */
export function summaryOf(show: z.ZodObject | undefined, shown: unknown, language: Language): StepView['summary'] {
  const values = record(shown);
  let heading: string | undefined;
  return Object.entries(show?.shape ?? {}).flatMap(([name, schema]) => {
    const value = values[name];
    const texts = fieldTexts(schema);
    // The heading of a group stays with the first of its fields that has something to show.
    heading = texts?.group?.[language] ?? heading;
    if (value === undefined || value === null || value === '' || !texts) return [];
    const named = localizedText.safeParse(value).data;
    const text = named?.[language] ?? texts.options?.[String(value)]?.[language] ?? worded(String(value), texts.input, language);
    const group = heading;
    heading = undefined;
    return [{ name, label: texts.label[language], text, ...(group && { group }) }];
  });
}

export function record(value: unknown): Record<string, unknown> {
  const parsed = z.record(z.string(), z.unknown()).safeParse(value);
  return parsed.success ? parsed.data : {};
}

function worded(value: string, input: string | undefined, language: Language): string {
  if (input === 'address-search') return value.replace(/^(\d{3})(\d{4})$/, '$1-$2');
  if (input === 'tel') return parsePhoneNumberFromString(value, 'JP')?.formatNational() ?? value;
  if (input !== 'date') return value;
  const date = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? value : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
