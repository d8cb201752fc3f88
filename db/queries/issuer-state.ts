import type { Database } from '../database.ts';

export interface IssuerStateRow {
  readonly content: Uint8Array;
  readonly consumedAt: Date | null;
}

export interface NewIssuerState {
  readonly kind: string;
  readonly idHash: string;
  readonly content: Uint8Array;
  readonly uidHash: string | undefined;
  readonly grantHash: string | undefined;
  readonly staffId: string | undefined;
  readonly seconds: number;
}

export async function storeIssuerState({ sql }: Database, state: NewIssuerState): Promise<void> {
  const { kind, idHash, content, uidHash = null, grantHash = null, staffId = null, seconds } = state;
  await sql`
    insert into issuer_state (kind, id_hash, content, uid_hash, grant_hash, staff_id, expires_at)
    values (${kind}, ${idHash}, ${Buffer.from(content)}, ${uidHash}, ${grantHash}, ${staffId}, now() + ${seconds} * interval '1 second')
    on conflict (kind, id_hash) do update set content = excluded.content, uid_hash = excluded.uid_hash,
      grant_hash = excluded.grant_hash, staff_id = excluded.staff_id, expires_at = excluded.expires_at`;
}

export async function findIssuerState({ sql }: Database, kind: string, idHash: string): Promise<IssuerStateRow | undefined> {
  const [row] = await sql<IssuerStateRow[]>`
    select content, consumed_at as "consumedAt" from issuer_state
    where kind = ${kind} and id_hash = ${idHash} and expires_at > now()`;
  return row;
}

export async function findIssuerStateByUid({ sql }: Database, kind: string, uidHash: string): Promise<IssuerStateRow | undefined> {
  const [row] = await sql<IssuerStateRow[]>`
    select content, consumed_at as "consumedAt" from issuer_state
    where kind = ${kind} and uid_hash = ${uidHash} and expires_at > now()`;
  return row;
}

export async function consumeIssuerState({ sql }: Database, kind: string, idHash: string): Promise<void> {
  await sql`update issuer_state set consumed_at = now() where kind = ${kind} and id_hash = ${idHash}`;
}

export async function deleteIssuerState({ sql }: Database, kind: string, idHash: string): Promise<void> {
  await sql`delete from issuer_state where kind = ${kind} and id_hash = ${idHash}`;
}

export async function deleteIssuerGrant({ sql }: Database, grantHash: string): Promise<void> {
  await sql`delete from issuer_state where grant_hash = ${grantHash}`;
}

/** Everything that somebody is signed in to. */
export async function deleteIssuerStateOf({ sql }: Database, staffId: string): Promise<void> {
  await sql`delete from issuer_state where staff_id = ${staffId}`;
}
