import type { Database } from '../database.ts';
import { PROCEDURE_CHANNEL } from './procedures.ts';

interface BuyerRegistration {
  readonly procedure: string;
  readonly contract: string;
  readonly account: string;
}

/**
 * Registers the buyer and supersedes what the contract had before: the earlier buyer, the user registered after it, and the
 * procedures they came from. The same procedure again changes nothing.
 */
export async function storeBuyer({ sql }: Database, { procedure, contract, account }: BuyerRegistration): Promise<void> {
  await sql.begin(async (transaction) => {
    await transaction`select from contracts where id = ${contract} for update`;
    const inserted = await transaction`
      insert into registrations (procedure_id, contract_id, role, account_id) values (${procedure}, ${contract}, 'buyer', ${account})
      on conflict (procedure_id) do nothing returning procedure_id`;
    if (inserted.length === 0) return;
    await transaction`
      with superseded as (
        update registrations set superseded_at = now()
        where contract_id = ${contract} and procedure_id <> ${procedure} and superseded_at is null
        returning procedure_id
      ), closed as (
        update procedures set outcome = 'superseded', revision = revision + 1
        where id in (select procedure_id from superseded) and status = 'closed'
        returning id, revision, dealer_id
      )
      select pg_notify(${PROCEDURE_CHANNEL}, id || ':' || revision::text || ':' || coalesce(dealer_id::text, '')) from closed`;
  });
}
