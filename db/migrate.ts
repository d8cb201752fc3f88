import { fileURLToPath } from 'node:url';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { z } from 'zod';
import { openOrm } from './database.ts';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));
const LOCK = 4711;

/** Brings a database to the current schema. Safe to run again, and by several processes at once. */
export async function migrateDatabase(url: string): Promise<void> {
  const { client, orm, close } = openOrm(url);
  try {
    await client`select pg_advisory_lock(${LOCK})`;
    await migrate(orm, { migrationsFolder });
  } finally {
    await close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await migrateDatabase(z.url().parse(process.env.DATABASE_URL));
