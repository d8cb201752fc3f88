import type { Language } from '../procedures/step.ts';
import type { Brand } from './brand.ts';

export type Words = Readonly<Record<string, string>>;

/** A brand's words in one language. */
export function wordsOf({ words }: Brand, language: Language): Words {
  return Object.fromEntries(Object.entries(words).map(([name, text]) => [name, text[language]]));
}

/** Fills `{placeholders}`. One that is not known stays visible, and a test finds it. */
export function fillIn(text: string, words: Words): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => words[name] ?? placeholder);
}
