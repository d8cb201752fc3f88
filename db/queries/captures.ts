import type { Database } from '../database.ts';

export const CAPTURE_MINUTES = 60;

/** The same id again changes nothing. */
export async function storeCapture({ sql }: Database, id: string, procedure: string, sealed: Uint8Array): Promise<void> {
  await sql`insert into captures (id, procedure_id, image) values (${id}, ${procedure}, ${Buffer.from(sealed)})
    on conflict (id) do nothing`;
}

export async function findCapture({ sql }: Database, id: string, procedure: string): Promise<Uint8Array | undefined> {
  const [row] = await sql<{ image: Uint8Array }[]>`
    select image from captures
    where id = ${id} and procedure_id = ${procedure} and taken_at > now() - ${CAPTURE_MINUTES} * interval '1 minute'`;
  return row?.image;
}

export async function deleteCapture({ sql }: Database, id: string): Promise<void> {
  await sql`delete from captures where id = ${id}`;
}
