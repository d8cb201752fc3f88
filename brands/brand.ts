import type { Localized } from '../procedures/step.ts';

/** What differs between brands, as data. `words` fill the `{placeholders}` of texts. */
export interface Brand {
  readonly id: string;
  readonly words: {
    readonly brand: Localized;
    /** The member site, e.g. My TOYOTA. */
    readonly site: Localized;
    /** The connected service, e.g. T-Connect. */
    readonly service: Localized;
    readonly desk: Localized;
    readonly deskPhone: Localized;
    readonly deskHours: Localized;
  };
  /** Colour of the page's head, chosen to keep white text readable on it (WCAG AA). */
  readonly colour: string;
  readonly policy: {
    /** An open registration at the dealer expires after so many days of silence. */
    readonly silenceDays: number;
  };
}

export const both = (text: string): Localized => ({ ja: text, en: text });
