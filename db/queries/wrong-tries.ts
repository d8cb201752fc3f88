import type { Database } from '../database.ts';

/** Seconds until it may be tried again; 0 when it may be tried now. */
export async function secondsBlocked({ sql }: Database, subject: string, limit: number): Promise<number> {
  const [row] = await sql<{ seconds: number }[]>`
    select ceil(extract(epoch from until - now()))::int as seconds from wrong_tries
    where subject = ${subject} and tries >= ${limit} and until > now()`;
  return row?.seconds ?? 0;
}

/** The window starts with the first wrong try and is not prolonged by those that follow. */
export async function countWrongTry({ sql }: Database, subject: string, minutes: number): Promise<void> {
  await sql`
    insert into wrong_tries (subject, tries, until) values (${subject}, 1, now() + ${minutes} * interval '1 minute')
    on conflict (subject) do update set
      tries = case when wrong_tries.until < now() then 1 else wrong_tries.tries + 1 end,
      until = case when wrong_tries.until < now() then excluded.until else wrong_tries.until end`;
}

export async function forgetWrongTries({ sql }: Database, subject: string): Promise<void> {
  await sql`delete from wrong_tries where subject = ${subject}`;
}
