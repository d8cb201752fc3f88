import { drizzle } from 'drizzle-orm/postgres-js';
import postgres, { type Sql } from 'postgres';
import * as schema from './schema.ts';

/** One pool, for statements written by hand: each is one round trip, prepared once. */
export interface Database {
  readonly sql: Sql;
  close(): Promise<void>;
}

const quietly = { onnotice: () => undefined, connect_timeout: 5 };

/** @param options `name`: under which Postgres lists the connections */
export function openDatabase(url: string, { connections = 10, name = 'tetsuzuki' } = {}): Database {
  const sql = postgres(url, { ...quietly, max: connections, connection: { application_name: name } });
  return { sql, close: () => sql.end({ timeout: 5 }) };
}

/** Drizzle's view of the tables, for migrations and seeds. A connection of its own: Drizzle changes how dates and JSON are sent. */
export function openOrm(url: string) {
  const client = postgres(url, { ...quietly, max: 1 });
  return { client, orm: drizzle(client, { schema }), close: () => client.end({ timeout: 5 }) };
}
