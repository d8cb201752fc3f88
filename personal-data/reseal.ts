import type { KeyRing } from '../codec/key-ring.ts';
import type { Database } from '../db/database.ts';
import { replaceSealed, rowsByKey, type SealedColumn, sealedByOthers, sealedColumns } from '../db/queries/sealed.ts';

const BATCH = 200;

interface Progress {
  readonly table: string;
  readonly done: number;
}

/**
 * Seals with the current key what other keys have sealed, a batch at a time while the service goes on. Begun anew it goes on where
 * it was interrupted: what is sealed with the current key already is not touched.
 * @returns how many rows it sealed again
 */
export async function resealAll(database: Database, ring: KeyRing, told: (progress: Progress) => void = () => undefined): Promise<number> {
  let sum = 0;
  for (const place of sealedColumns) sum += await resealColumn(database, ring, place, (done) => told({ table: place.table, done }));
  return sum;
}

async function resealColumn(database: Database, ring: KeyRing, place: SealedColumn, told: (done: number) => void): Promise<number> {
  let done = 0;
  for (let after: string = place.before; ; ) {
    const rows = await sealedByOthers(database, place, { current: ring.currentKeyId, after, limit: BATCH });
    const last = rows.at(-1);
    if (!last) return done;
    const again = rows.map((row) => ({ ...row, again: ring.seal(ring.open(row.sealed)) }));
    done += await replaceSealed(database, place, again);
    told(done);
    after = last.id;
  }
}

/** Rows by key, of all tables together. */
export async function keysInUse(database: Database): Promise<ReadonlyMap<string, number>> {
  const sum = new Map<string, number>();
  for (const place of sealedColumns) {
    for (const [key, rows] of await rowsByKey(database, place)) sum.set(key, (sum.get(key) ?? 0) + rows);
  }
  return sum;
}
