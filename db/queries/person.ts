import type { Database } from '../database.ts';

/** A procedure as the commands about one person see it. */
export interface PersonsProcedure {
  readonly id: string;
  readonly type: string;
  readonly brand: string;
  readonly status: 'open' | 'closed';
  readonly step: string;
  readonly outcome: string | null;
  readonly startedAt: Date;
  readonly since: Date;
  /** Sealed. */
  readonly position: Uint8Array | null;
}

/** All procedures, in batches by id: what they hold is sealed, so each has to be opened to see whose it is. */
export async function proceduresAfter({ sql }: Database, after: string, limit: number): Promise<PersonsProcedure[]> {
  return sql<PersonsProcedure[]>`
    select id, type, brand, status, step, outcome, started_at as "startedAt", since, position
    from procedures where id > ${after} order by id limit ${limit}`;
}

/** Procedures that tables name together with the account. */
export async function proceduresNamedWith({ sql }: Database, account: string): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select procedure_id as id from registrations where account_id = ${account}
    union select procedure_id from service_applications where account_id = ${account}
    union select procedure_id from shares where owner_id = ${account} or sharee_id = ${account}
    union select procedure_id from dealer_links where account_id = ${account}
    union select procedure_id from links where account_id = ${account} and procedure_id is not null`;
  return rows.map(({ id }) => id);
}

type Rows = readonly Readonly<Record<string, unknown>>[];

/** What tables hold of an account and of its procedures, as an export shows it: no hash, no token. */
export async function rowsOfPerson({ sql }: Database, account: string, emails: readonly string[], procedures: readonly string[]) {
  const [ids, addresses] = [[...procedures], [...emails]];
  const rows: Readonly<Record<string, Promise<Rows>>> = {
    registrations: sql`
      select r.procedure_id, c.number as contract, coalesce(r.vehicle, c.vehicle) as vehicle, r.role, r.registered_at, r.superseded_at
      from registrations r left join contracts c on c.id = r.contract_id where r.account_id = ${account} order by r.registered_at`,
    serviceApplications: sql`
      select a.procedure_id, a.service, c.number as contract, a.plan, a.options, a.payment_method_id, a.applied_at
      from service_applications a left join contracts c on c.id = a.contract_id where a.account_id = ${account} order by a.applied_at`,
    paymentMethods: sql`
      select id, kind, state, reference, label, registered_at from payment_methods where account_id = ${account} order by registered_at`,
    shares: sql`
      select procedure_id, case when owner_id = ${account} then 'owner' else 'sharee' end as role, since, ended_at, ended_by
      from shares where owner_id = ${account} or sharee_id = ${account} order by since`,
    dealerLinks: sql`
      select d.name as dealer, l.procedure_id, l.linked_at from dealer_links l join dealers d on d.id = l.dealer_id
      where l.account_id = ${account} order by l.linked_at`,
    agreements: sql`select document, version, at from agreements where account_id = ${account} order by at`,
    consents: sql`
      select procedure_id, document, version, by, at from consents where procedure_id = any(${ids}) order by at, id`,
    auditTrail: sql`
      select procedure_id, action, step, by, at from audit_trail where procedure_id = any(${ids}) order by at, revision`,
    links: sql`
      select procedure_type, role, procedure_id, after_id, created_at, expires_at from links
      where account_id = ${account} or procedure_id = any(${ids}) or after_id = any(${ids}) order by created_at`,
    mails: sql`
      select "to", "from", subject, text, received_at from inbox where lower("to") = any(${addresses}) order by received_at`,
    vehicleReports: sql`
      select c.number as contract, v.chassis_number, v.registration_number, v.reported_at from vehicle_registrations v
      join contracts c on c.id = v.contract_id
      where v.contract_id in (select contract_id from registrations where account_id = ${account} and role = 'user' and superseded_at is null)`,
  };
  const read = await Promise.all(Object.entries(rows).map(async ([name, found]) => [name, [...(await found)]] as const));
  return Object.fromEntries(read);
}

interface Erasure {
  readonly account: string | undefined;
  /** Addresses and telephone numbers that the inbox is searched for. */
  readonly recipients: readonly string[];
  readonly procedures: readonly string[];
  /** A support agent's number or id. */
  readonly agent: string;
  /** A word or the number of a case; never about the person. */
  readonly reason: string;
}

/**
 * Deletes a person from all tables, and notes the erasure in the trail of each procedure: all or nothing. Consents, the audit trail and
 * applications for services stay, with references that lead nowhere any more.
 */
export async function eraseRows(database: Database, erasure: Erasure): Promise<void> {
  const { recipients, procedures, agent, reason } = erasure;
  const account = erasure.account ?? null;
  const ids = [...procedures];
  await database.sql.begin(async (sql) => {
    await sql`
      insert into audit_trail (procedure_id, revision, action, step, by, who, at)
      select id, coalesce((select max(revision) from audit_trail a where a.procedure_id = id), 0) + 1, 'erase', ${reason}, 'support', ${agent}, now()
      from unnest(${ids}::uuid[]) as id`;
    await sql`
      delete from simulated_payments where id in (
        select reference from payment_methods where account_id = ${account} union select page from payment_pages where procedure_id = any(${ids}))`;
    await sql`
      delete from sessions where staff_id is null and id in (select session_id from grants where procedure_id = any(${ids}))
        and not exists (select from grants g where g.session_id = sessions.id and not g.procedure_id = any(${ids}))`;
    for (const table of ['grants', 'payment_pages', 'captures', 'email_codes', 'chosen_passwords', 'identifier_codes']) {
      await sql`delete from ${sql(table)} where procedure_id = any(${ids})`;
    }
    await sql`delete from links where account_id = ${account} or procedure_id = any(${ids}) or after_id = any(${ids})`;
    for (const table of ['payment_methods', 'dealer_links', 'agreements', 'registrations']) {
      await sql`delete from ${sql(table)} where account_id = ${account}`;
    }
    await sql`delete from shares where owner_id = ${account} or sharee_id = ${account}`;
    await sql`delete from inbox where lower("to") = any(${[...recipients]})`;
    await sql`delete from old_members where migrated_to = ${account}`;
    await sql`delete from accounts where id = ${account}`;
    await sql`delete from procedures where id = any(${ids})`;
  });
}
