import type { Database } from '../database.ts';

/** Notes the first request by this key. Resolves to the seconds since then, by the database's clock, which all workers share. */
export async function secondsSinceFirstRequest({ sql }: Database, key: string): Promise<number> {
  const [row] = await sql<{ seconds: number }[]>`
    insert into simulated_lines (key, requested_at) values (${key}, clock_timestamp())
    on conflict (key) do update set key = excluded.key
    returning extract(epoch from clock_timestamp() - requested_at)::float8 as seconds`;
  if (!row) throw new Error('The request was not noted');
  return row.seconds;
}
