import type { BrandId } from '../../../brands/registry.ts';
import { storeUserAfterDelivery } from '../../../db/queries/registrations.ts';
import { lookUpdate } from '../../messages.ts';
import type { Environment } from '../environment.ts';
import { goOn, openBuyer } from '../open.ts';
import { existing, existingCompany, follow, type Path, userTerms } from '../paths.ts';
import { Traveller } from '../traveller.ts';

const version = '2026-04';

/** Vehicles that differ in what can be applied for. */
export const vehicles = {
  toyota: { connected: 'カローラ', normal: 'プリウス', quick: 'bZ4X', none: 'コペン' },
  lexus: { connected: 'LM500h', normal: 'NX450h+', quick: 'RZ450e', none: 'コペン' },
} as const satisfies Record<BrandId, Record<string, string>>;

interface Applicant {
  readonly brand?: BrandId;
  readonly vehicle?: keyof (typeof vehicles)['toyota'];
  readonly company?: boolean;
}

/** A buyer who is the user too, and has been registered as such. */
export async function registeredUser(environment: Environment, applicant: Applicant = {}): Promise<Traveller> {
  const { brand = 'toyota', vehicle = 'quick', company = false } = applicant;
  const buyer = await openBuyer(environment, { brand });
  await environment.database.sql`
    update contracts set vehicle = ${vehicles[brand][vehicle]}
    where id = (select contract_id from procedures where id = ${buyer.id})`;
  await forgetPayment(environment);
  await follow(buyer, company ? existingCompany : existing);
  return follow(await goOn(buyer, 'user-registration'), [['name-choice', { same: true }], userTerms]);
}

export async function applicantAtDealer(environment: Environment, applicant: Applicant = {}): Promise<Traveller> {
  return goOn(await registeredUser(environment, applicant), 'service-application');
}

/** What a registration after delivery leaves behind, before its procedure is told apart: the opening looks at nothing else. */
export async function applicantAfterDelivery(environment: Environment, applicant: Applicant = {}): Promise<Traveller> {
  const { brand = 'toyota', vehicle = 'quick' } = applicant;
  const user = await registeredUser(environment, applicant);
  const { sql } = environment.database;
  const [row] = await sql<{ account: string }[]>`select account_id as account from registrations where procedure_id = ${user.id}`;
  await sql`delete from registrations where procedure_id = ${user.id}`;
  await sql`update procedures set type = 'registration-after-delivery', contract_id = null, dealer_id = null where id = ${user.id}`;
  const account = row?.account ?? '';
  await storeUserAfterDelivery(environment.database, {
    procedure: user.id,
    contract: undefined,
    account,
    vehicle: vehicles[brand][vehicle],
  });
  return goOn(user, 'service-application');
}

/** The demonstration's people are the same in every test: each starts without a way to pay. */
export async function forgetPayment({ database: { sql } }: Environment): Promise<void> {
  await sql`update payment_methods set state = 'replaced'`;
}

export const serviceTerms: Path = [['service-terms', { agreed: { 'service-terms': version, 'important-matters': version } }]];
export const submitConnected: Path = [
  ['review-application', { confirmed: true }],
  ['submit', { submitted: true }],
];
export const toOptions: Path = [['apply', { apply: true }], ['contract-name', { sameName: true }], ...serviceTerms];
export const withoutOptions: Path = [...toOptions, ['options', { options: [] }], ...submitConnected];
export const toPayment: Path = [...toOptions, ['options', { options: ['in-car-wifi'] }]];
export const lexusAtDealer: Path = [
  ['apply', { apply: true }],
  ...serviceTerms,
  ['application-details', { notices: 'notices-by-email' }],
  ...submitConnected,
];
export const notConnected: Path = [
  ['apply', { apply: false }],
  ['questionnaire', { reason: 'decide-later' }],
];
export const toPlan: Path = [
  ['charging-apply', { apply: true }],
  ['charging-terms', { agreed: { 'charging-terms': version } }],
];
export const normalPlan: Path = [...toPlan, ['plan', { plan: 'normal' }]];
export const submitCharging: Path = [
  ['review-charging', { confirmed: true }],
  ['submit-charging', { submitted: true }],
];
export const told: Path = [['tell-staff', { told: true }]];
export const notCharging: Path = [['charging-apply', { apply: false }]];
export const afterDelivery: Path = [['apply', { apply: true }], ...serviceTerms, ['options', { options: [] }], ...submitConnected];

/** Chooses a card: something happens on the provider's page, and the webhook tells. */
export async function payByCard(traveller: Traveller, result: 'registered' | 'refused' | 'abandoned' = 'registered'): Promise<Traveller> {
  const { payments, api } = traveller.environment;
  await traveller.answer('payment-method', { method: 'card' });
  const page = await payments.happens(urlOf(traveller), result);
  await payments.tell(api, page);
  traveller.position = await traveller.stored();
  return traveller;
}

export function urlOf({ position: { show } }: Traveller): string {
  return typeof show === 'object' && show !== null && 'url' in show ? String(show.url) : '';
}

/** Applies for charging support, to be paid by bank debit. */
export async function byBankDebit(environment: Environment): Promise<Traveller> {
  const applicant = await applicantAtDealer(environment, { vehicle: 'normal' });
  return follow(applicant, [...notConnected, ...normalPlan, ['payment-method', { method: 'bank-debit' }], ...submitCharging, ...told]);
}

/** The procedure that follows the bank debit. */
export async function bankDebitOf(user: Traveller): Promise<Traveller> {
  const [row] = await user.environment.database.sql<{ id: string }[]>`
    select p.id from procedures p join procedures u on u.contract_id = p.contract_id
    where u.id = ${user.id} and p.type = 'bank-debit'`;
  if (!row) throw new Error('No bank debit is followed');
  const debit = { id: row.id, type: 'bank-debit' } as const;
  await environmentShows(user.environment, debit.id);
  return Traveller.join(user.environment, debit, 'user');
}

/** It was started while its first position may still be on its way. */
async function environmentShows({ temporal }: Environment, id: string): Promise<void> {
  await temporal.workflow.getHandle(`bank-debit-${id}`).executeUpdate(lookUpdate);
}
