import type { Database } from '../database.ts';

export interface ContractRow {
  readonly id: string;
  readonly number: string;
  readonly brand: string;
  readonly vehicle: string;
  readonly grade: string | null;
  readonly customer: string;
  readonly contractedOn: string;
  readonly dealerId: string;
  readonly dealer: string;
  readonly buyerRegistered: boolean;
}

export async function findContract({ sql }: Database, id: string): Promise<ContractRow | undefined> {
  const [row] = await sql<ContractRow[]>`
    select c.id, c.number, c.brand, c.vehicle, c.grade, c.customer, c.contracted_on::text as "contractedOn", c.dealer_id as "dealerId", d.name as dealer,
      exists (select from registrations r where r.contract_id = c.id and r.role = 'buyer' and r.superseded_at is null) as "buyerRegistered"
    from contracts c join dealers d on d.id = c.dealer_id where c.id = ${id}`;
  return row;
}

interface StandingRow {
  readonly id: string;
  readonly type: string;
  readonly status: 'open' | 'closed';
  readonly step: string;
  readonly waitingFor: string;
  readonly outcome: string | null;
  readonly since: string;
}

export interface ContractWithProcedures extends Omit<ContractRow, 'dealer' | 'dealerId' | 'buyerRegistered'> {
  readonly procedures: readonly StandingRow[];
}

/** A dealer's contracts, the newest first, each with where its procedures stand. */
export async function contractsOfDealer({ sql }: Database, dealerId: string): Promise<ContractWithProcedures[]> {
  return sql<ContractWithProcedures[]>`
    select c.id, c.number, c.brand, c.vehicle, c.grade, c.customer, c.contracted_on::text as "contractedOn",
      coalesce(json_agg(json_build_object(
        'id', p.id, 'type', p.type, 'status', p.status, 'step', p.step, 'waitingFor', p.waiting_for, 'outcome', p.outcome, 'since', p.since
      ) order by p.started_at desc) filter (where p.id is not null and p.revision > 0), '[]') as procedures
    from contracts c left join procedures p on p.contract_id = c.id
    where c.dealer_id = ${dealerId}
    group by c.id order by c.contracted_on desc, c.number`;
}
