import type { Database } from '../database.ts';
import { type StaffRow, staffByNumber } from './access.ts';

/**
 * Writes down what the company's issuer says of a member of staff. Nothing when it names a dealer that we do not know.
 * @param unusable a hash that nothing fits: their password is elsewhere, and without a PIN they attest at the terminal
 */
export async function followStaff(
  database: Database,
  {
    number,
    name,
    dealerId,
    unusable,
  }: { readonly number: string; readonly name: string; readonly dealerId: string | null; readonly unusable: string },
): Promise<StaffRow | undefined> {
  const rows = await database.sql`
    insert into staff (id, dealer_id, number, name, password_hash, pin_hash)
    select gen_random_uuid(), ${dealerId}, ${number}, ${name}, ${unusable}, ${unusable}
    where ${dealerId}::uuid is null or exists (select from dealers where id = ${dealerId})
    on conflict (number) do update set dealer_id = excluded.dealer_id, name = excluded.name
    returning id`;
  return rows.length > 0 ? staffByNumber(database, number) : undefined;
}
