import type { Language } from '../../procedures/step.ts';
import type { Database } from '../database.ts';

export interface PaymentPageRow {
  readonly page: string;
  readonly kind: 'card' | 'mandate';
  readonly language: Language;
  /** The procedure that waits for it. */
  readonly id: string;
  readonly type: string;
}

interface NewPage {
  readonly page: string;
  readonly procedure: string;
  readonly kind: 'card' | 'mandate';
  readonly language: Language;
}

export async function storePaymentPage({ sql }: Database, { page, procedure, kind, language }: NewPage): Promise<void> {
  await sql`
    insert into payment_pages (page, procedure_id, kind, language) values (${page}, ${procedure}, ${kind}, ${language})
    on conflict (page) do nothing`;
}

const columns = (sql: Database['sql']) => sql`p.page, p.kind, p.language, p.procedure_id as id, r.type`;

export async function findPaymentPage({ sql }: Database, page: string): Promise<PaymentPageRow | undefined> {
  const [row] = await sql<PaymentPageRow[]>`
    select ${columns(sql)} from payment_pages p join procedures r on r.id = p.procedure_id where p.page = ${page}`;
  return row;
}

/** The card page that a procedure opened last. */
export async function lastCardPage({ sql }: Database, procedure: string): Promise<PaymentPageRow | undefined> {
  const [row] = await sql<PaymentPageRow[]>`
    select ${columns(sql)} from payment_pages p join procedures r on r.id = p.procedure_id
    where p.procedure_id = ${procedure} and p.kind = 'card' order by p.opened_at desc limit 1`;
  return row;
}
