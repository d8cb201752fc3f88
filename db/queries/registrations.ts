import type { TransactionSql } from 'postgres';
import type { Database } from '../database.ts';
import { PROCEDURE_CHANNEL } from './procedures.ts';

interface Registration {
  readonly procedure: string;
  readonly contract: string;
  readonly account: string;
}

export interface RegistrationRow {
  readonly procedureId: string;
  readonly contractId: string | null;
  readonly accountId: string;
  readonly vehicle: string | null;
}

/** Who is registered for a contract now. */
export async function currentRegistration(
  { sql }: Database,
  contract: string,
  role: 'buyer' | 'user',
): Promise<RegistrationRow | undefined> {
  const [row] = await sql<RegistrationRow[]>`
    select procedure_id as "procedureId", contract_id as "contractId", account_id as "accountId", vehicle
    from registrations where contract_id = ${contract} and role = ${role} and superseded_at is null`;
  return row;
}

/** The registration that a procedure has made, unless a newer one has replaced it. */
export async function registrationBy({ sql }: Database, procedure: string): Promise<RegistrationRow | undefined> {
  const [row] = await sql<RegistrationRow[]>`
    select procedure_id as "procedureId", contract_id as "contractId", account_id as "accountId", vehicle
    from registrations where procedure_id = ${procedure} and superseded_at is null`;
  return row;
}

/** Registers the user of a contract; an earlier user is superseded. The same procedure again changes nothing. */
export async function storeUser({ sql }: Database, { procedure, contract, account }: Registration): Promise<void> {
  await sql.begin(async (transaction) => {
    await transaction`select from contracts where id = ${contract} for update`;
    const inserted = await transaction`
      insert into registrations (procedure_id, contract_id, role, account_id) values (${procedure}, ${contract}, 'user', ${account})
      on conflict (procedure_id) do nothing returning procedure_id`;
    if (inserted.length > 0) await supersede(transaction, procedure, contract, ['user']);
  });
}

/** A user registered after delivery. The vehicle's contract is not always here. */
export async function storeUserAfterDelivery(
  { sql }: Database,
  {
    procedure,
    contract,
    account,
    vehicle,
  }: Omit<Registration, 'contract'> & { readonly contract: string | undefined; readonly vehicle: string },
): Promise<void> {
  await sql.begin(async (transaction) => {
    const inserted = await transaction`
      insert into registrations (procedure_id, contract_id, role, account_id, vehicle)
      values (${procedure}, ${contract ?? null}, 'user', ${account}, ${vehicle})
      on conflict (procedure_id) do nothing returning procedure_id`;
    if (inserted.length > 0 && contract) await supersede(transaction, procedure, contract, ['user']);
  });
}

async function supersede(sql: TransactionSql, procedure: string, contract: string, roles: readonly string[]): Promise<void> {
  await sql`
    with superseded as (
      update registrations set superseded_at = now()
      where contract_id = ${contract} and procedure_id <> ${procedure} and role = any(${[...roles]}) and superseded_at is null
      returning procedure_id
    ), closed as (
      update procedures set outcome = 'superseded', revision = revision + 1
      where id in (select procedure_id from superseded) and status = 'closed'
      returning id, revision, dealer_id
    )
    select pg_notify(${PROCEDURE_CHANNEL}, id || ':' || revision::text || ':' || coalesce(dealer_id::text, '')) from closed`;
}

/**
 * Registers the buyer and supersedes what the contract had before: the earlier buyer, the user registered after it, and the
 * procedures they came from. The same procedure again changes nothing.
 */
export async function storeBuyer({ sql }: Database, { procedure, contract, account }: Registration): Promise<void> {
  await sql.begin(async (transaction) => {
    await transaction`select from contracts where id = ${contract} for update`;
    const inserted = await transaction`
      insert into registrations (procedure_id, contract_id, role, account_id) values (${procedure}, ${contract}, 'buyer', ${account})
      on conflict (procedure_id) do nothing returning procedure_id`;
    if (inserted.length > 0) await supersede(transaction, procedure, contract, ['buyer', 'user']);
  });
}
