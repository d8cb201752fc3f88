import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { deleteCapture, findCapture, storeCapture } from './captures.ts';
import { cleanUp } from './clean-up.ts';

let testing: TestDatabase;
beforeAll(async () => {
  testing = await createTestDatabase();
});
afterAll(() => testing?.drop());

const sql = () => testing.database.sql;
const clean = () => cleanUp(testing.database, 365);

/** A procedure that came to where it stands so long ago. */
async function procedure(status: 'open' | 'closed', ago: string): Promise<string> {
  const id = randomUUID();
  await sql()`insert into procedures (id, type, brand, status, since) values (${id}, 'migration', 'toyota', ${status}, now() - ${ago}::interval)`;
  return id;
}

async function idsIn(table: string, column = 'procedure_id'): Promise<unknown[]> {
  return (await sql()`select ${sql()(column)} as id from ${sql()(table)}`).map(({ id }) => id);
}

describe('cleaning up', () => {
  it('deletes a picture that nobody has read within the hour; until then, and once it is read, it is there or gone at once', async () => {
    const [id, young, old] = [await procedure('open', '1 minute'), randomUUID(), randomUUID()];
    for (const capture of [young, old]) await storeCapture(testing.database, capture, id, Buffer.from('a picture'));
    await sql()`update captures set taken_at = now() - interval '61 minutes' where id = ${old}`;
    expect(await findCapture(testing.database, old, id)).toBeUndefined();
    await clean();
    expect(await idsIn('captures', 'id')).toEqual([young]);
    await deleteCapture(testing.database, young);
    expect(await idsIn('captures', 'id')).toEqual([]);
  });

  it('deletes codes and chosen passwords an hour after the procedure has ended, and not before', async () => {
    const [open, justClosed, closed] = [
      await procedure('open', '2 days'),
      await procedure('closed', '10 minutes'),
      await procedure('closed', '2 hours'),
    ];
    for (const id of [open, justClosed, closed]) {
      await sql()`insert into chosen_passwords (procedure_id, owner, password_hash) values (${id}, 'buyer', 'x')`;
      await sql()`insert into email_codes (procedure_id, owner, attempt, code_hash, expires_at) values (${id}, 'buyer', 1, 'x', now())`;
    }
    await clean();
    for (const table of ['chosen_passwords', 'email_codes']) expect(await idsIn(table)).toEqual([open, justClosed]);
  });

  it('deletes what has expired: sessions with their roles, links, identifier codes, counted guesses, old mails', async () => {
    const [open, session, signedIn] = [await procedure('open', '1 day'), randomUUID(), randomUUID()];
    await sql()`insert into sessions (id, token_hash, expires_at) values (${session}, 'a', now() - interval '1 second'), (${signedIn}, 'b', now() + interval '1 day')`;
    for (const id of [session, signedIn]) await sql()`insert into grants (session_id, procedure_id, role) values (${id}, ${open}, 'buyer')`;
    await sql()`insert into links (token_hash, procedure_type, role, expires_at) values
      ('long gone', 'migration', 'buyer', now() - interval '366 days'), ('expired', 'migration', 'buyer', now() - interval '2 days')`;
    await sql()`insert into identifier_codes (procedure_id, dealer_id, code, expires_at) values
      (${open}, ${randomUUID()}, ${randomUUID()}, now() - interval '1 second'), (${session}, ${open}, ${open}, now() + interval '1 day')`;
    await sql()`insert into issuer_state (kind, id_hash, content, expires_at) values
      ('Session', 'over', '', now() - interval '1 second'), ('Session', 'on', '', now() + interval '1 day')`;
    await sql()`insert into wrong_tries (subject, tries, until) values ('staff/1', 2, now() - interval '1 second'), ('staff/2', 2, now() + interval '1 minute')`;
    await sql()`insert into inbox (id, message_id, "to", "from", subject, text, received_at)
      select gen_random_uuid(), 'm' || days, 'a', 'b', 'c', 'd', now() - days * interval '1 day' from unnest(array[1, 31]) as days`;
    await sql()`insert into sent_mails (key, mail, result, at) values ('old', 'x', 'sent', now() - interval '366 days'), ('new', 'x', 'sent', now())`;
    await clean();
    expect(await idsIn('sessions', 'id')).toEqual([signedIn]);
    expect(await idsIn('grants', 'session_id')).toEqual([signedIn]);
    expect(await idsIn('issuer_state', 'id_hash')).toEqual(['on']);
    // One that expired lately still says so to whoever opens it.
    expect(await idsIn('links', 'token_hash')).toEqual(['expired']);
    expect(await idsIn('identifier_codes')).toEqual([session]);
    expect(await idsIn('wrong_tries', 'subject')).toEqual(['staff/2']);
    expect(await idsIn('inbox', 'message_id')).toEqual(['m1']);
    expect(await idsIn('sent_mails', 'key')).toEqual(['new']);
  });

  it('forgets procedures that ended longer ago than they are to be kept, all of them, and keeps who agreed to what', async () => {
    await sql()`delete from procedures`;
    const [open, lately, ended] = [
      await procedure('open', '400 days'),
      await procedure('closed', '364 days'),
      await procedure('closed', '366 days'),
    ];
    await sql()`insert into procedures (id, type, brand, status, since)
      select gen_random_uuid(), 'migration', 'toyota', 'closed', now() - interval '500 days' from generate_series(1, 2500)`;
    await sql()`insert into links (token_hash, procedure_type, after_id, role, expires_at) values ('to it', 'migration', ${ended}, 'buyer', now())`;
    await sql()`insert into payment_pages (page, procedure_id, kind, language) values ('p', ${ended}, 'card', 'ja')`;
    await sql()`insert into audit_trail (procedure_id, revision, action, step, by, who, at) values (${ended}, 1, 'answer', 'a', 'buyer', 's', now())`;
    await sql()`insert into consents (procedure_id, revision, document, version, by, who, at) values (${ended}, 1, 'd', '1', 'buyer', 's', now())`;
    await clean();
    expect((await idsIn('procedures', 'id')).sort()).toEqual([open, lately].sort());
    expect([await idsIn('links', 'after_id'), await idsIn('payment_pages')]).toEqual([[null], []]);
    expect([await idsIn('audit_trail'), await idsIn('consents')]).toEqual([[ended], [ended]]);
  });

  it('keeps a procedure while what it brought about is in force', async () => {
    await sql()`delete from procedures`;
    const [registered, superseded, shared, endedShare] = await Promise.all(
      Array.from({ length: 4 }, () => procedure('closed', '400 days')),
    );
    await sql()`insert into registrations (procedure_id, role, account_id, superseded_at) values
      (${registered ?? ''}, 'user', gen_random_uuid(), null), (${superseded ?? ''}, 'user', gen_random_uuid(), now())`;
    await sql()`insert into shares (procedure_id, owner_id, sharee_id, ended_at) values
      (${shared ?? ''}, gen_random_uuid(), gen_random_uuid(), null), (${endedShare ?? ''}, gen_random_uuid(), gen_random_uuid(), now())`;
    await clean();
    expect((await idsIn('procedures', 'id')).sort()).toEqual([registered, shared].sort());
  });
});
