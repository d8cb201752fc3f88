import type { Actor } from '../step.ts';

/** One screen of a guide, under the id that definitions name in their `guide`. */
export interface Screen {
  /** Guide, section and number, as in `T1-1.7A`; guides without numbers have names, as in `D.terms`. */
  readonly id: string;
  /** What it is about, in words of our own. */
  readonly name: string;
  /** A `scan` opens a link; a `mail` or an `sms` arrives at the customer's. None of these is drawn. */
  readonly kind: 'screen' | 'scan' | 'mail' | 'sms';
  /** Whose link it is that a scan opens. */
  readonly by?: Actor;
  /** Set when a guide is of one brand only. */
  readonly brand?: 'toyota' | 'lexus';
  /** It belongs to one branch of its section: to be on it, a way must have come through one of these steps. */
  readonly through?: readonly string[];
}

type Entry = string | Omit<Screen, 'id' | 'brand'>;

/** Screens by their number within a section. */
export type Section = Readonly<Record<string, Entry>>;

export const scan = (name: string, by: Actor): Entry => ({ name, kind: 'scan', by });
export const mail = (name: string): Entry => ({ name, kind: 'mail' });
export const sms = (name: string): Entry => ({ name, kind: 'sms' });

/** The screens of one branch of a section. */
export function branch(through: readonly string[], section: Section): Section {
  return Object.fromEntries(Object.entries(section).map(([number, entry]) => [number, { ...detailed(entry), through }]));
}

/** The screens of a section with their full ids. */
export function screensOf(section: string, entries: Section, brand?: Screen['brand']): readonly Screen[] {
  return Object.entries(entries).map(([number, entry]) => ({ id: `${section}.${number}`, ...detailed(entry), ...(brand && { brand }) }));
}

function detailed(entry: Entry): Exclude<Entry, string> {
  return typeof entry === 'string' ? { name: entry, kind: 'screen' } : entry;
}
