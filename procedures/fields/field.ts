import type { z } from 'zod';
import type { Localized } from '../step.ts';

/** How a field is drawn. `address-search` fills the address below it, `secret` is never sent back to anybody. */
export type Input =
  | 'text'
  | 'kana'
  | 'email'
  | 'tel'
  | 'date'
  | 'numeric'
  | 'select'
  | 'radio'
  | 'checkbox'
  | 'secret'
  | 'address-search'
  | 'checkboxes';

export interface FieldTexts {
  readonly label: Localized;
  readonly hint?: Localized;
  readonly example?: string;
  readonly input?: Input;
  /** The HTML autocomplete token, so that a phone can fill the form. */
  readonly autocomplete?: string;
  readonly options?: Readonly<Record<string, Localized>>;
  /** A heading that starts a group of fields with this one. */
  readonly group?: Localized;
}

declare module 'zod' {
  interface GlobalMeta {
    field?: FieldTexts;
  }
}

/** Gives a schema the words it is shown with. They travel in its JSON Schema as `field`. */
export function field<T extends z.ZodType>(schema: T, texts: FieldTexts): T {
  return schema.meta({ field: texts });
}
