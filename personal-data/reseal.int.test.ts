import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KeyRing, keyRing, openJson, sealJson } from '../codec/key-ring.ts';
import { storeCapture } from '../db/queries/captures.ts';
import { findProcedure, openProcedureRow } from '../db/queries/procedures.ts';
import { sealedColumns } from '../db/queries/sealed.ts';
import { createTestDatabase, type TestDatabase } from '../db/testing/test-database.ts';
import { keysInUse, resealAll } from './reseal.ts';

const [first, second] = [randomBytes(32), randomBytes(32)];
const onlyOld = keyRing(new Map([['k1', first]]), 'k1');
const both = keyRing(
  new Map([
    ['k2', second],
    ['k1', first],
  ]),
  'k2',
);
const onlyNew = keyRing(new Map([['k2', second]]), 'k2');

let testing: TestDatabase;
beforeAll(async () => {
  testing = await createTestDatabase();
});
afterAll(() => testing?.drop());

async function procedure(ring: KeyRing, shown: string): Promise<string> {
  const id = randomUUID();
  await openProcedureRow(testing.database, { id, type: 'migration', brand: 'toyota', language: 'ja' });
  await testing.database.sql`update procedures set position = ${Buffer.from(sealJson(ring, { shown }))} where id = ${id}`;
  return id;
}

async function shownBy(ring: KeyRing, id: string): Promise<unknown> {
  const row = await findProcedure(testing.database, id);
  return row?.position && openJson(ring, row.position);
}

describe('rotating the payload keys', () => {
  it('knows every column that could hold something sealed', async () => {
    const columns = await testing.database.sql<{ place: string }[]>`
      select table_name || '.' || column_name as place from information_schema.columns
      where table_schema = 'public' and data_type = 'bytea' order by 1`;
    expect(columns.map(({ place }) => place)).toEqual(sealedColumns.map(({ table, column }) => `${table}.${column}`).sort());
  });

  it('seals everything again, in batches, and only once; then the old key may be dropped', async () => {
    const old = await Promise.all(Array.from({ length: 450 }, (_, number) => procedure(onlyOld, `豊田 ${number}`)));
    const capture = randomUUID();
    await storeCapture(testing.database, capture, old[0] ?? '', onlyOld.seal(Buffer.from('a picture')));
    expect(await shownBy(both, old[7] ?? '')).toEqual({ shown: '豊田 7' });
    expect(await keysInUse(testing.database)).toEqual(new Map([['k1', 451]]));

    const told: number[] = [];
    expect(await resealAll(testing.database, both, ({ done }) => told.push(done))).toBe(451);
    expect(told).toEqual([200, 400, 450, 1]);
    expect(await keysInUse(testing.database)).toEqual(new Map([['k2', 451]]));
    for (const [number, id] of old.entries()) expect(await shownBy(onlyNew, id)).toEqual({ shown: `豊田 ${number}` });
    const [row] = await testing.database.sql<{ image: Uint8Array }[]>`select image from captures where id = ${capture}`;
    expect(Buffer.from(onlyNew.open(row?.image ?? new Uint8Array())).toString()).toBe('a picture');
    expect(await resealAll(testing.database, both)).toBe(0);
  });

  it('does not put back what has moved on in the meantime', async () => {
    const id = await procedure(onlyOld, 'before');
    // A customer answers between reading the row and writing it.
    const { resealing } = await testing.database.sql.begin(async (sql) => {
      await sql`select from procedures where id = ${id} for update`;
      const resealing = resealAll(testing.database, both);
      await sql`update procedures set position = ${Buffer.from(sealJson(onlyOld, { shown: 'after' }))} where id = ${id}`;
      return { resealing };
    });
    await resealing;
    expect(await shownBy(both, id)).toEqual({ shown: 'after' });
    await resealAll(testing.database, both);
    expect(await shownBy(onlyNew, id)).toEqual({ shown: 'after' });
  });

  it('stops when a row names a key that is nowhere, and says which', async () => {
    const id = await procedure(keyRing(new Map([['lost', randomBytes(32)]]), 'lost'), 'gone');
    await expect(resealAll(testing.database, both)).rejects.toThrow('Payload key "lost" is not configured');
    await testing.database.sql`delete from procedures where id = ${id}`;
  });
});
