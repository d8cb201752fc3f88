import type { Database } from '../database.ts';

export const CODE_MINUTES = 10;
export const CODE_TRIES = 5;

interface StoredCode {
  readonly procedure: string;
  readonly owner: string;
  readonly attempt: number;
  readonly codeHash: string;
}

/** The newest code asked for is the one that counts; a late retry of an older one changes nothing. */
export async function storeEmailCode({ sql }: Database, { procedure, owner, attempt, codeHash }: StoredCode): Promise<void> {
  await sql`
    insert into email_codes (procedure_id, owner, attempt, code_hash, expires_at)
    values (${procedure}, ${owner}, ${attempt}, ${codeHash}, now() + ${CODE_MINUTES} * interval '1 minute')
    on conflict (procedure_id, owner) do update
      set attempt = excluded.attempt, code_hash = excluded.code_hash, expires_at = excluded.expires_at, wrong_tries = 0
      where email_codes.attempt < excluded.attempt`;
}

export interface TriedCode {
  readonly result: 'right' | 'wrong' | 'expired' | 'used-up';
  /** Which of the codes that were asked for was compared with. */
  readonly attempt: number;
}

/** Counts a wrong try in the same statement that compares: two at once are two tries. The right code stays right when it is repeated. */
export async function tryEmailCode({ sql }: Database, procedure: string, owner: string, codeHash: string): Promise<TriedCode> {
  const [tried] = await sql<TriedCode[]>`
    update email_codes set wrong_tries = wrong_tries + case when code_hash <> ${codeHash} and wrong_tries < ${CODE_TRIES} then 1 else 0 end
    where procedure_id = ${procedure} and owner = ${owner}
    returning attempt, case
      when expires_at < now() then 'expired'
      when code_hash = ${codeHash} and wrong_tries < ${CODE_TRIES} then 'right'
      when wrong_tries >= ${CODE_TRIES} then 'used-up'
      else 'wrong' end as result`;
  return tried ?? { result: 'expired', attempt: 0 };
}
