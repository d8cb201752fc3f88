import type { Database } from '../database.ts';
import { PROCEDURE_CHANNEL } from './procedures.ts';

/** Why support should look at a procedure, and by when somebody must have answered. An empty reason takes it off the list. */
export async function storeAttention({ sql }: Database, procedure: string, reason: string, due?: Date): Promise<void> {
  await sql`
    with noted as (
      update procedures set attention = ${reason}, due = coalesce(${due ?? null}, due) where id = ${procedure} and attention <> ${reason}
      returning id, revision, dealer_id
    )
    select pg_notify(${PROCEDURE_CHANNEL}, id || ':' || revision::text || ':' || coalesce(dealer_id::text, '')) from noted`;
}
