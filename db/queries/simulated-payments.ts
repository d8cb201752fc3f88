import type { Language } from '../../procedures/step.ts';
import type { Database } from '../database.ts';

/** What a test card is going to do, kept between entering and confirming it. The number itself is kept nowhere. */
export type CardBehaviour = 'frictionless' | 'challenge' | 'declined' | 'late' | 'unsteady';

export type CardState = 'open' | `entered:${CardBehaviour}` | 'challenge' | 'registered' | 'refused' | 'abandoned';
export type SimulatedMandateState = 'pending' | 'active' | 'failed';

export interface SimulatedCardPage {
  readonly id: string;
  readonly state: CardState;
  readonly returnUrl: string;
  readonly label: string | null;
  readonly language: Language;
}

export interface SimulatedMandate {
  readonly id: string;
  readonly state: SimulatedMandateState;
  readonly createdAt: Date;
}

/** Where a page or mandate has come to rest. These states are told to the service. */
export interface SimulatedOutcome {
  readonly id: string;
  readonly kind: 'card' | 'mandate';
  readonly state: string;
}

interface NewCardPage {
  readonly id: string;
  readonly key: string;
  readonly returnUrl: string;
  readonly language: Language;
}

/** @returns the id of the page with this key, which an earlier call may have made */
export async function insertCardPage({ sql }: Database, { id, key, returnUrl, language }: NewCardPage): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    insert into simulated_payments (id, key, kind, state, return_url, language)
    values (${id}, ${`card/${key}`}, 'card', 'open', ${returnUrl}, ${language})
    on conflict (key) do update set key = excluded.key returning id`;
  return row?.id ?? id;
}

export async function insertMandate({ sql }: Database, { id, key, language }: Omit<NewCardPage, 'returnUrl'>): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    insert into simulated_payments (id, key, kind, state, language)
    values (${id}, ${`mandate/${key}`}, 'mandate', 'pending', ${language})
    on conflict (key) do update set key = excluded.key returning id`;
  return row?.id ?? id;
}

export async function findCardPage({ sql }: Database, id: string): Promise<SimulatedCardPage | undefined> {
  const [row] = await sql<SimulatedCardPage[]>`
    select id, state, return_url as "returnUrl", label, language from simulated_payments where id = ${id} and kind = 'card'`;
  return row;
}

export async function findMandate({ sql }: Database, id: string): Promise<SimulatedMandate | undefined> {
  const [row] = await sql<SimulatedMandate[]>`
    select id, state, created_at as "createdAt" from simulated_payments where id = ${id} and kind = 'mandate'`;
  return row;
}

/** @returns false when the page did not stand at `from` any more: a button pressed twice moves it once */
export async function moveCardPage(
  { sql }: Database,
  id: string,
  { from, to, label }: { readonly from: CardState; readonly to: CardState; readonly label?: string | null },
): Promise<boolean> {
  const { count } = await sql`
    update simulated_payments set state = ${to}, told = false ${label === undefined ? sql`` : sql`, label = ${label}`}
    where id = ${id} and kind = 'card' and state = ${from}`;
  return count > 0;
}

/** A mandate is decided once. */
export async function decideMandate({ sql }: Database, id: string, to: 'active' | 'failed'): Promise<boolean> {
  const { count } = await sql`
    update simulated_payments set state = ${to}, told = false where id = ${id} and kind = 'mandate' and state = 'pending'`;
  return count > 0;
}

export async function pendingMandates({ sql }: Database, limit = 50): Promise<SimulatedMandate[]> {
  return sql<SimulatedMandate[]>`
    select id, state, created_at as "createdAt" from simulated_payments
    where kind = 'mandate' and state = 'pending' order by created_at desc limit ${limit}`;
}

/** Older ones are left alone: whoever did not hear of them for a day does not wait for them any more. */
export async function untoldOutcomes({ sql }: Database): Promise<SimulatedOutcome[]> {
  return sql<SimulatedOutcome[]>`
    select id, kind, state from simulated_payments
    where not told and state in ('registered', 'refused', 'abandoned', 'active', 'failed') and created_at > now() - interval '1 day'`;
}

export async function noteOutcomeTold({ sql }: Database, id: string): Promise<void> {
  await sql`update simulated_payments set told = true where id = ${id}`;
}
