import type { KeyRing } from '../codec/key-ring.ts';
import type { Database } from '../db/database.ts';

export interface TableRow {
  readonly table: string;
  readonly column: string;
  readonly text: string;
}

const BATCH = 500;

/** Every value of every table as text, what is sealed opened too: to see that something stands nowhere. */
export async function* allValues({ sql }: Database, ring: KeyRing): AsyncGenerator<TableRow> {
  const tables = await sql<{ table: string }[]>`
    select table_name as table from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
  for (const { table } of tables) {
    for await (const rows of sql`select * from ${sql(table)}`.cursor(BATCH)) {
      for (const row of rows) for (const [column, value] of Object.entries(row)) yield* texts(table, column, value, ring);
    }
  }
}

function* texts(table: string, column: string, value: unknown, ring: KeyRing): Generator<TableRow> {
  if (value === null) return;
  if (!(value instanceof Uint8Array)) {
    yield { table, column, text: typeof value === 'string' ? value : JSON.stringify(value) };
    return;
  }
  yield { table, column, text: Buffer.from(value).toString('utf8') };
  try {
    yield { table, column: `${column}, opened`, text: Buffer.from(ring.open(value)).toString('utf8') };
  } catch {
    // Not sealed by us, or a picture: it has been looked at as it is.
  }
}
