import { fileURLToPath } from 'node:url';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { z } from 'zod';
import { openDatabase } from './database.ts';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));
const LOCK = 4711;

/** Brings a database to the current schema. Safe to run again, and by several processes at once. */
export async function migrateDatabase(url: string): Promise<void> {
  const database = openDatabase(url, { connections: 1 });
  try {
    await database.sql`select pg_advisory_lock(${LOCK})`;
    await migrate(database.orm, { migrationsFolder });
  } finally {
    await database.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await migrateDatabase(z.url().parse(process.env.DATABASE_URL));
