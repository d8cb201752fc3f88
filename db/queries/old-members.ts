import type { Database } from '../database.ts';

interface OldMemberRow {
  readonly id: string;
  readonly passwordHash: string;
  readonly dealerId: string;
  readonly data: Readonly<Record<string, string>>;
}

export async function findOldMember({ sql }: Database, id: string): Promise<OldMemberRow | undefined> {
  const [row] = await sql<OldMemberRow[]>`
    select id, password_hash as "passwordHash", dealer_id as "dealerId", data from old_members where id = ${id}`;
  return row;
}

/** False when there is no such member. */
export async function noteMigration({ sql }: Database, id: string, account: string): Promise<boolean> {
  const noted = await sql`update old_members set migrated_to = ${account} where id = ${id}`;
  return noted.count > 0;
}
