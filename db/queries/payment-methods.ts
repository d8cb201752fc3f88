import type { Database } from '../database.ts';

export interface PaymentMethodRow {
  readonly id: string;
  readonly accountId: string;
  readonly kind: 'card' | 'bank-debit' | 'invoice';
  readonly state: 'pending' | 'active' | 'failed' | 'replaced';
  readonly label: string;
}

/** What an account pays with now; a bank debit that is still being set up counts. */
export async function currentPaymentMethod({ sql }: Database, account: string): Promise<PaymentMethodRow | undefined> {
  const [row] = await sql<PaymentMethodRow[]>`
    select id, account_id as "accountId", kind, state, label from payment_methods
    where account_id = ${account} and state in ('pending', 'active') order by registered_at desc limit 1`;
  return row;
}

interface NewMethod extends Omit<PaymentMethodRow, 'accountId' | 'state'> {
  readonly account: string;
  readonly state: 'pending' | 'active';
  readonly reference?: string;
}

/** It takes the place of whatever the account had. The same one again changes nothing. */
export async function storePaymentMethod({ sql }: Database, { id, account, kind, state, label, reference }: NewMethod): Promise<void> {
  await sql.begin(async (transaction) => {
    const inserted = await transaction`
      insert into payment_methods (id, account_id, kind, state, reference, label)
      values (${id}, ${account}, ${kind}, ${state}, ${reference ?? null}, ${label})
      on conflict (id) do nothing returning id`;
    if (inserted.length === 0) return;
    await transaction`update payment_methods set state = 'replaced' where account_id = ${account} and id <> ${id} and state <> 'replaced'`;
  });
}

export async function noteMandate({ sql }: Database, id: string, mandate: string): Promise<void> {
  await sql`update payment_methods set reference = ${mandate} where id = ${id}`;
}

/** Only while it is pending: what was replaced meanwhile stays replaced. */
export async function settlePaymentMethod({ sql }: Database, id: string, state: 'active' | 'failed'): Promise<void> {
  await sql`update payment_methods set state = ${state} where id = ${id} and state = 'pending'`;
}

/** The account whose bank debit a procedure has followed in vain, unless it has another way to pay by now. */
export async function accountOfFailedMandate({ sql }: Database, procedure: string): Promise<string | undefined> {
  const [row] = await sql<{ account: string }[]>`
    select m.account_id as account from payment_pages p join payment_methods m on m.reference = p.page
    where p.procedure_id = ${procedure} and p.kind = 'mandate' and m.state = 'failed'`;
  return row?.account;
}
