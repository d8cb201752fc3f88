import type { BrandId } from '../../brands/registry.ts';
import type { Database } from '../database.ts';

export type Service = 'connected' | 'charging';

interface NewApplication {
  readonly procedure: string;
  readonly registration: string;
  readonly contract?: string;
  readonly account: string;
  readonly service: Service;
  readonly plan: string;
  readonly options: readonly string[];
  readonly paymentMethod?: string;
}

/** A user applies once for each service of a vehicle: the second time changes nothing. */
export async function storeApplication({ sql }: Database, application: NewApplication): Promise<void> {
  const { procedure, registration, contract, account, service, plan, options, paymentMethod } = application;
  await sql`
    insert into service_applications (procedure_id, registration_id, contract_id, account_id, service, plan, options, payment_method_id)
    values (${procedure}, ${registration}, ${contract ?? null}, ${account}, ${service}, ${plan}, ${JSON.stringify(options)}::text::jsonb,
      ${paymentMethod ?? null})
    on conflict do nothing`;
}

/** What the user has applied for, of this vehicle. */
export async function appliedFor(
  { sql }: Database,
  { registration, contract, account }: { readonly registration: string; readonly contract: string | null; readonly account: string },
): Promise<readonly Service[]> {
  const rows = await sql<{ service: Service }[]>`
    select distinct service from service_applications
    where registration_id = ${registration} or (contract_id = ${contract} and account_id = ${account})`;
  return rows.map(({ service }) => service);
}

export async function storeQuestionnaire({ sql }: Database, procedure: string, brand: BrandId, reason: string): Promise<void> {
  await sql`
    insert into questionnaire_answers (procedure_id, brand, reason) values (${procedure}, ${brand}, ${reason})
    on conflict (procedure_id) do nothing`;
}
