import type { Sql as Connections, TransactionSql } from 'postgres';
import type { Database } from '../database.ts';

type Sql = Connections | TransactionSql;

/** Every column that holds something sealed. A test looks whether there are others. */
export const sealedColumns = [
  { table: 'procedures', column: 'position', before: '00000000-0000-0000-0000-000000000000' },
  { table: 'captures', column: 'image', before: '00000000-0000-0000-0000-000000000000' },
  { table: 'issuer_state', column: 'content', before: '' },
] as const;

export type SealedColumn = (typeof sealedColumns)[number];

/** What names a row. `before` of a column comes before all of them. */
function rowId(sql: Sql, { table }: SealedColumn) {
  return table === 'issuer_state' ? sql`(kind || '/' || id_hash)` : sql`id`;
}

/** A sealed piece begins with the length of its key's id, and the id. */
function keyId(sql: Sql, { column }: SealedColumn) {
  return sql`convert_from(substring(${sql(column)} from 2 for get_byte(${sql(column)}, 0)), 'UTF8')`;
}

/** Rows by the key they are sealed with. */
export async function rowsByKey({ sql }: Database, place: SealedColumn): Promise<ReadonlyMap<string, number>> {
  const rows = await sql<{ key: string; rows: number }[]>`
    select ${keyId(sql, place)} as key, count(*)::int as rows from ${sql(place.table)}
    where ${sql(place.column)} is not null group by 1 order by 1`;
  return new Map(rows.map(({ key, rows: count }) => [key, count]));
}

export interface SealedRow {
  readonly id: string;
  readonly sealed: Uint8Array;
}

/** The next rows, by id, that another key than `current` has sealed. */
export async function sealedByOthers(
  { sql }: Database,
  place: SealedColumn,
  { current, after, limit }: { readonly current: string; readonly after: string; readonly limit: number },
): Promise<SealedRow[]> {
  return sql<SealedRow[]>`
    select ${rowId(sql, place)} as id, ${sql(place.column)} as sealed from ${sql(place.table)}
    where ${rowId(sql, place)} > ${after} and ${sql(place.column)} is not null and ${keyId(sql, place)} <> ${current}
    order by ${rowId(sql, place)} limit ${limit}`;
}

interface Resealed extends SealedRow {
  readonly again: Uint8Array;
}

/** Replaces what is still as it was read: a procedure that has moved on since was sealed anew by whoever moved it. */
export async function replaceSealed(database: Database, place: SealedColumn, rows: readonly Resealed[]): Promise<number> {
  const replaced = await database.sql.begin((sql) =>
    Promise.all(
      rows.map(
        ({ id, sealed, again }) => sql`
          update ${sql(place.table)} set ${sql(place.column)} = ${Buffer.from(again)}
          where ${rowId(sql, place)} = ${id} and ${sql(place.column)} = ${Buffer.from(sealed)}`,
      ),
    ),
  );
  return replaced.reduce((sum, { count }) => sum + count, 0);
}
