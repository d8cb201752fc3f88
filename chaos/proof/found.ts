import type { ReceivedMail } from '../../adapters/mail/inbox.ts';
import { messageIdOf } from '../../adapters/mail/message-id.ts';
import type { Database } from '../../db/database.ts';
import { demoAccounts } from '../../db/seeds/people.ts';
import { type Effect, type End, effects } from '../effects.ts';

type Sql = Database['sql'];

/** Everything that the service and the embedded systems have kept of a run. */
export async function foundIn({ sql }: Database): Promise<readonly Effect[]> {
  const all = await Promise.all([
    steps(sql),
    accounts(sql),
    registrations(sql),
    applications(sql),
    payments(sql),
    sharing(sql),
    linking(sql),
  ]);
  return all.flat();
}

async function steps(sql: Sql): Promise<Effect[]> {
  // What the provider told is among the payments, what another person's coming answered is in nobody's hand.
  const trail = await sql<{ procedure: string; action: string; step: string }[]>`
    select procedure_id as procedure, action, step from audit_trail
    where by <> 'provider' and step not in ('handoff', 'code-sent', 'provisional')`;
  const consents = await sql<{ procedure: string; document: string; version: string }[]>`
    select procedure_id as procedure, document, version from consents`;
  const procedures = await sql<{ id: string }[]>`select id from procedures`;
  return [
    ...trail.map((row) => effects.step(row.procedure, row.action, row.step)),
    ...consents.map((row) => effects.consent(row.procedure, row.document, row.version)),
    ...procedures.map(({ id }) => effects.procedure(id)),
  ];
}

async function accounts(sql: Sql): Promise<Effect[]> {
  const seeded = demoAccounts.map(({ id }) => id);
  const rows = await sql<{ email: string }[]>`select email from accounts where id <> all(${seeded})`;
  return rows.map(({ email }) => effects.account(email));
}

async function registrations(sql: Sql): Promise<Effect[]> {
  const rows = await sql<{ procedure: string; role: string; email: string }[]>`
    select r.procedure_id as procedure, r.role, a.email from registrations r join accounts a on a.id = r.account_id`;
  return rows.map(({ procedure, role, email }) => effects.registration(procedure, role, email));
}

async function applications(sql: Sql): Promise<Effect[]> {
  const rows = await sql<{ procedure: string; service: string; email: string }[]>`
    select s.procedure_id as procedure, s.service, a.email from service_applications s join accounts a on a.id = s.account_id`;
  const reasons = await sql<{ procedure: string; reason: string }[]>`select procedure_id as procedure, reason from questionnaire_answers`;
  const lines = await sql<{ key: string }[]>`select key from simulated_lines`;
  return [
    ...rows.map(({ procedure, service, email }) => effects.application(procedure, service, email)),
    ...reasons.map(({ procedure, reason }) => effects.reason(procedure, reason)),
    ...lines.map(({ key }) => effects.line(key)),
  ];
}

async function payments(sql: Sql): Promise<Effect[]> {
  const methods = await sql<{ email: string; kind: string; state: string }[]>`
    select a.email, m.kind, m.state from payment_methods m join accounts a on a.id = m.account_id`;
  // The key is kind/procedure/…; a page that was left stays open for ever and does nothing.
  const pages = await sql<{ key: string; kind: string; state: string }[]>`
    select key, kind, state from simulated_payments where kind = 'mandate' or state in ('registered', 'refused', 'abandoned')`;
  const told = await sql<{ procedure: string; step: string }[]>`
    select procedure_id as procedure, step from audit_trail where by = 'provider'`;
  return [
    ...methods.map(({ email, kind, state }) => effects.paymentMethod(email, kind, state)),
    ...pages.map(({ key, kind, state }) => (kind === 'card' ? effects.cardPage : effects.mandate)(key.split('/')[1] ?? '', state)),
    ...told.map(({ procedure, step }) => effects.step(procedure, 'told', step)),
  ];
}

async function sharing(sql: Sql): Promise<Effect[]> {
  const shares = await sql<{ owner: string; sharee: string; endedBy: string | null }[]>`
    select o.email as owner, s.email as sharee, ended_by as "endedBy" from shares
    join accounts o on o.id = owner_id join accounts s on s.id = sharee_id`;
  const sms = await sql<{ to: string }[]>`select "to" from inbox where subject = 'SMS'`;
  return [
    ...shares.map(({ owner, sharee, endedBy }) => effects.share(owner, sharee, endedBy ?? 'nobody')),
    ...sms.map(({ to }) => effects.sms(to)),
  ];
}

async function linking(sql: Sql): Promise<Effect[]> {
  const links = await sql<{ email: string; dealer: string }[]>`
    select a.email, l.dealer_id as dealer from dealer_links l join accounts a on a.id = l.account_id`;
  const codes = await sql<{ procedure: string }[]>`select procedure_id as procedure from identifier_codes`;
  const members = await sql<{ id: string; email: string }[]>`
    select m.id, a.email from old_members m join accounts a on a.id = m.migrated_to`;
  return [
    ...links.map(({ email, dealer }) => effects.dealerLink(email, dealer)),
    ...codes.map(({ procedure }) => effects.identifierCode(procedure)),
    ...members.map(({ id, email }) => effects.migrated(id, email)),
  ];
}

export async function endsIn({ sql }: Database): Promise<readonly End[]> {
  return sql<End[]>`select id as procedure, type, outcome, step from procedures where status = 'closed'`;
}

interface Mails {
  readonly found: readonly Effect[];
  /** Came again with the Message-ID it had before: a mailbox can tell. */
  readonly repeated: number;
}

/**
 * Mails by what they were for: the service's own list of what it has sent, by Message-ID, tells that of what has really arrived. One
 * that is not on the list is a mail of its own.
 */
export async function mailsFound({ sql }: Database, deliveries: readonly ReceivedMail[], domain: string): Promise<Mails> {
  const sent = await sql<{ key: string; mail: string }[]>`select key, mail from sent_mails where result = 'sent'`;
  const names = new Map(sent.map(({ key, mail }) => [messageIdOf(key, domain), mail]));
  const distinct = new Map(deliveries.map((mail) => [mail.messageId, mail]));
  const found = [...distinct.values()].map(({ to, messageId, subject }) => effects.mail(to, names.get(messageId) ?? `unknown: ${subject}`));
  return { found, repeated: deliveries.length - distinct.size };
}
