import type { Language } from '../../procedures/step.ts';
import type { Database } from '../database.ts';

export interface BuyerToInvite {
  readonly procedureId: string;
  readonly accountId: string;
  readonly brand: string;
  readonly language: Language;
}

/** The registered buyer of a contract that has no user, and whose user nobody is registering now. */
export async function buyerToInvite({ sql }: Database, contract: string): Promise<BuyerToInvite | undefined> {
  const [row] = await sql<BuyerToInvite[]>`
    select r.procedure_id as "procedureId", r.account_id as "accountId", p.brand, p.language
    from registrations r join procedures p on p.id = r.procedure_id
    where r.contract_id = ${contract} and r.role = 'buyer' and r.superseded_at is null
      and not exists (
        select from registrations u where u.contract_id = ${contract} and u.role = 'user' and u.superseded_at is null)
      and not exists (
        select from procedures o where o.contract_id = ${contract} and o.status = 'open'
          and o.type in ('user-registration', 'registration-after-delivery'))`;
  return row;
}
