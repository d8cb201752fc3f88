import type { Database } from '../database.ts';

interface Choosing {
  readonly procedure: string;
  readonly owner: string;
}

export async function storeChosenPassword({ sql }: Database, { procedure, owner }: Choosing, passwordHash: string): Promise<void> {
  await sql`
    insert into chosen_passwords (procedure_id, owner, password_hash) values (${procedure}, ${owner}, ${passwordHash})
    on conflict (procedure_id, owner) do update set password_hash = excluded.password_hash, chosen_at = now()`;
}

export async function chosenPassword({ sql }: Database, { procedure, owner }: Choosing): Promise<string | undefined> {
  const [row] = await sql<{ passwordHash: string }[]>`
    select password_hash as "passwordHash" from chosen_passwords where procedure_id = ${procedure} and owner = ${owner}`;
  return row?.passwordHash;
}

export async function forgetChosenPassword({ sql }: Database, { procedure, owner }: Choosing): Promise<void> {
  await sql`delete from chosen_passwords where procedure_id = ${procedure} and owner = ${owner}`;
}
