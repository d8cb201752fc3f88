import type { Database } from '../database.ts';

export interface ConnectionRow {
  /** As Postgres says: `active`, `idle`, `idle in transaction`… */
  readonly state: string;
  readonly connections: number;
}

/** The connections of this process, the one that asks left out. */
export async function ownConnections({ sql }: Database): Promise<ConnectionRow[]> {
  return sql<ConnectionRow[]>`
    select coalesce(state, 'unknown') as state, count(*)::int as connections from pg_stat_activity
    where application_name = current_setting('application_name') and datname = current_database() and pid <> pg_backend_pid()
    group by 1`;
}
