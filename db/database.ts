import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres, { type Sql } from 'postgres';
import * as schema from './schema.ts';

/** One pool. `sql` is for statements that are one round trip by being written by hand; `orm` for the rest. */
export interface Database {
  readonly sql: Sql;
  readonly orm: PostgresJsDatabase<typeof schema>;
  close(): Promise<void>;
}

export function openDatabase(url: string, { connections = 10 } = {}): Database {
  const sql = postgres(url, { max: connections, onnotice: () => undefined, connect_timeout: 5 });
  return { sql, orm: drizzle(sql, { schema }), close: () => sql.end({ timeout: 5 }) };
}
