import type { Actor } from '../../procedures/step.ts';
import type { Database } from '../database.ts';

export interface LinkRow {
  readonly procedureType: string;
  readonly contractId: string | null;
  readonly role: Actor;
  readonly expired: boolean;
}

export async function findLink({ sql }: Database, tokenHash: string): Promise<LinkRow | undefined> {
  const [row] = await sql<LinkRow[]>`
    select procedure_type as "procedureType", contract_id as "contractId", role, expires_at <= now() as expired
    from links where token_hash = ${tokenHash}`;
  return row;
}

interface NewLink {
  readonly tokenHash: string;
  readonly procedureType: string;
  readonly contractId: string;
  readonly role: Actor;
  readonly expiresAt: Date;
}

export async function storeLink({ sql }: Database, link: NewLink): Promise<void> {
  await sql`
    insert into links (token_hash, procedure_type, contract_id, role, expires_at)
    values (${link.tokenHash}, ${link.procedureType}, ${link.contractId}, ${link.role}, ${link.expiresAt})
    on conflict (token_hash) do nothing`;
}
