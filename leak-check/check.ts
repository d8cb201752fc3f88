import type { Client } from '@temporalio/client';
import type { KeyRing } from '../codec/key-ring.ts';
import type { Database } from '../db/database.ts';
import { markersOf, type Planted } from './planted.ts';
import { holds, placesInTables, placesInTemporal } from './search.ts';

export interface Searched {
  readonly database: Database;
  readonly client: Client;
  readonly ring: KeyRing;
  readonly taskQueue: string;
  /** By name: logs of the processes, traces. */
  readonly texts: Readonly<Record<string, string>>;
}

export interface Leak {
  readonly where: string;
  /** Never what was found: this is written to a terminal. */
  readonly what: 'personal data' | 'a password or card number';
}

export interface Findings {
  readonly leaks: readonly Leak[];
  readonly searched: { readonly histories: number; readonly values: number; readonly characters: number };
  /** Where the planted person stands as they should: without any, nothing was planted, and nothing was proved. */
  readonly known: readonly string[];
}

/** Looks for a planted person in everything that a running system keeps or writes. */
export async function findLeaks({ database, client, ring, taskQueue, texts }: Searched, planted: Planted): Promise<Findings> {
  const { personal, secret } = markersOf(planted);
  const leaks = new Map<string, Leak>();
  const known = new Set<string>();
  const searched = { histories: 0, values: 0, characters: 0 };
  const look = (where: string, text: string, mayHoldPersonalData: boolean) => {
    searched.characters += text.length;
    const note = (what: Leak['what']) => leaks.set(`${where} ${what}`, { where, what });
    if (secret.some((marker) => holds(text, marker))) note('a password or card number');
    if (!personal.some((marker) => holds(text, marker))) return;
    if (mayHoldPersonalData) known.add(where);
    else note('personal data');
  };

  for await (const { where, text, opened } of placesInTemporal(client, ring, taskQueue)) {
    if (opened) searched.histories += 1;
    look(where, text, opened);
  }
  for await (const { where, text, opened, belongs } of placesInTables(database, ring)) {
    searched.values += 1;
    look(where, text, opened || belongs);
  }
  for (const [where, text] of Object.entries(texts)) look(where, text, false);
  return { leaks: [...leaks.values()], searched, known: [...known].sort() };
}
