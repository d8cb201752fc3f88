import { z } from 'zod';
import type { CardBehaviour } from '../../db/queries/simulated-payments.ts';
import { labelOf, testCards } from './test-cards.ts';

export type CardField = 'number' | 'expiry' | 'code';
export type CardProblem = 'number-missing' | 'number-wrong' | 'number-real' | 'expiry-wrong' | 'expiry-past' | 'code-wrong';
export type CardProblems = Partial<Record<CardField, CardProblem>>;

export type CardForm =
  /** The number ends here: what goes on is what may be shown of it, and what it is going to do. */
  | { readonly ok: true; readonly label: string; readonly behaviour: CardBehaviour }
  | { readonly ok: false; readonly problems: CardProblems; readonly typed: Typed };

/** What comes back with a refused form: a test card's number and the date. Another number, or a security code, never. */
export type Typed = Partial<Record<CardField, string>>;

// Phones write digits in full width, and people put spaces and dashes between them.
const text = z.string().max(40).catch('');
const fields = z.object({ number: text, expiry: text, code: text });

export function readCardForm(body: unknown, now: Date): CardForm {
  const { data = { number: '', expiry: '', code: '' } } = fields.safeParse(body);
  const number = plain(data.number).replace(/-/g, '');
  const card = testCards[number];
  const problems: CardProblems = {
    ...problemOfNumber(number),
    ...problemOfExpiry(plain(data.expiry), now),
    ...problemOfCode(plain(data.code)),
  };
  if (card && Object.keys(problems).length === 0) return { ok: true, label: labelOf(number), behaviour: card.behaviour };
  return { ok: false, problems, typed: { ...(card && { number }), expiry: data.expiry } };
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

function problemOfNumber(number: string): CardProblems {
  if (number === '') return { number: 'number-missing' };
  if (!/^[0-9]{14,19}$/.test(number) || !hasLuhnDigit(number)) return { number: 'number-wrong' };
  // Somebody may try a card of their own.
  return testCards[number] ? {} : { number: 'number-real' };
}

/** ISO/IEC 7812-1, annex B. */
function hasLuhnDigit(number: string): boolean {
  const digits = [...number].reverse().map(Number);
  const sum = digits.reduce((total, digit, index) => total + (index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0);
  return sum % 10 === 0;
}

/** A card is good until the last moment of its month, in Japan. */
function problemOfExpiry(expiry: string, now: Date): CardProblems {
  const [, month, year] = /^(0[1-9]|1[0-2])\/?([0-9]{2})$/.exec(expiry) ?? [];
  if (!month || !year) return { expiry: 'expiry-wrong' };
  const ends = Date.UTC(2000 + Number(year), Number(month), 1) - 9 * 3_600_000;
  return ends > now.getTime() ? {} : { expiry: 'expiry-past' };
}

function problemOfCode(code: string): CardProblems {
  return /^[0-9]{3}$/.test(code) ? {} : { code: 'code-wrong' };
}
