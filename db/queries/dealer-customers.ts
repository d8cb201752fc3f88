import type { Database } from '../database.ts';

export interface DealerCustomerRow {
  readonly id: string;
  readonly dealerId: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly familyNameKana: string | null;
  readonly givenNameKana: string | null;
  readonly birthDate: string | null;
  readonly postalCode: string | null;
  readonly address: string | null;
  readonly mobilePhone: string | null;
  readonly phone: string | null;
  readonly emails: readonly string[];
}

const columns = (sql: Database['sql']) => sql`
  c.id, c.dealer_id as "dealerId", c.family_name as "familyName", c.given_name as "givenName", c.family_name_kana as "familyNameKana",
  c.given_name_kana as "givenNameKana", c.birth_date::text as "birthDate", c.postal_code as "postalCode", c.address,
  c.mobile_phone as "mobilePhone", c.phone, c.emails`;

export async function findDealerCustomer({ sql }: Database, id: string): Promise<DealerCustomerRow | undefined> {
  const [row] = await sql<DealerCustomerRow[]>`select ${columns(sql)} from dealer_customers c where c.id = ${id}`;
  return row;
}

interface CustomerWithLink extends DealerCustomerRow {
  /** The procedure that waits for the customer to complete it. */
  readonly pending: string | null;
  readonly pendingUntil: Date | null;
}

/** A dealer's own records, each with the link that is under way. */
export async function customersOfDealer({ sql }: Database, dealerId: string): Promise<CustomerWithLink[]> {
  return sql<CustomerWithLink[]>`
    select ${columns(sql)}, i.procedure_id as pending, i.expires_at as "pendingUntil"
    from dealer_customers c left join lateral (
      select procedure_id, expires_at from identifier_codes where code = c.id and dealer_id = c.dealer_id order by expires_at desc limit 1
    ) i on true
    where c.dealer_id = ${dealerId} order by c.family_name_kana, c.given_name_kana, c.id`;
}

export async function storeEmails({ sql }: Database, id: string, emails: readonly string[]): Promise<void> {
  await sql`update dealer_customers set emails = ${JSON.stringify(emails)}::text::jsonb where id = ${id}`;
}

export async function findDealer({ sql }: Database, id: string): Promise<{ id: string; name: string; brand: string } | undefined> {
  const [row] = await sql<{ id: string; name: string; brand: string }[]>`select id, name, brand from dealers where id = ${id}`;
  return row;
}
