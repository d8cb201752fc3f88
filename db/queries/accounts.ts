import type { Profile } from '../../activities/accounts.ts';
import type { Database } from '../database.ts';

export interface AccountRow {
  readonly id: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly profile: Profile;
  readonly linked: boolean;
}

const columns = (sql: Database['sql']) => sql`id, email, password_hash as "passwordHash", profile, linked`;

export async function findAccount({ sql }: Database, id: string): Promise<AccountRow | undefined> {
  const [row] = await sql<AccountRow[]>`select ${columns(sql)} from accounts where id = ${id}`;
  return row;
}

export async function findAccountByEmail({ sql }: Database, email: string): Promise<AccountRow | undefined> {
  const [row] = await sql<AccountRow[]>`select ${columns(sql)} from accounts where lower(email) = lower(${email})`;
  return row;
}

interface NewAccountRow {
  readonly id: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly verificationPhone: string;
  readonly profile: Profile;
}

/** False when the address belongs to another account. Inserting the same id again changes nothing, and is true. */
export async function insertAccount({ sql }: Database, account: NewAccountRow): Promise<boolean> {
  await sql`
    insert into accounts (id, email, password_hash, verification_phone, profile)
    values (${account.id}, ${account.email}, ${account.passwordHash}, ${account.verificationPhone}, ${json(account.profile)}::text::jsonb)
    on conflict do nothing`;
  const [row] = await sql<{ id: string }[]>`select id from accounts where id = ${account.id}`;
  return row !== undefined;
}

export async function updateProfile({ sql }: Database, id: string, profile: Profile): Promise<void> {
  await sql`
    update accounts set profile = ${json(profile)}::text::jsonb, updated_at = now()
    where id = ${id} and profile <> ${json(profile)}::text::jsonb`;
}

/** A connected service uses the account. False when there is none with this id. */
export async function linkAccount({ sql }: Database, id: string): Promise<boolean> {
  const { count } = await sql`update accounts set linked = true where id = ${id}`;
  return count > 0;
}

/** As text: drizzle, which shares the connections, switches off the serializer that `sql.json` needs. */
function json(profile: Profile): string {
  return JSON.stringify(profile);
}
