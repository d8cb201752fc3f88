import { randomUUID } from 'node:crypto';
import { openProcedure } from '../../../api/procedures/open-procedure.ts';
import type { BrandId } from '../../../brands/registry.ts';
import type { Environment } from '../environment.ts';
import { openLink } from '../open.ts';
import { follow, type Path } from '../paths.ts';
import { sakurako } from '../people.ts';
import { Traveller } from '../traveller.ts';

const version = '2026-04';
const password = 'Kuruma-2027';

export interface Person {
  readonly account: string;
  readonly login: { readonly email: string; readonly password: string };
}

/** Somebody with an account of their own. */
export async function newPerson({ api }: Environment): Promise<Person> {
  const of = { procedure: randomUUID(), owner: 'member' } as const;
  const email = `${of.procedure}@example.jp`;
  await api.accounts.choosePassword(of, password);
  const profile = { customerType: 'personal', ...sakurako } as const;
  const opened = await api.accounts.open({ ...of, email, verificationPhone: sakurako.mobilePhone, profile });
  if (opened.kind !== 'opened') throw new Error('No account was opened');
  return { account: opened.account, login: { email, password } };
}

const plans = { toyota: 'T-Connectスタンダード(22)', lexus: 'G-Link' } as const;

/** Somebody who has applied for the connected service. */
export async function newOwner(environment: Environment, plan: string = plans.toyota): Promise<Person> {
  const person = await newPerson(environment);
  await applyFor(environment, person.account, plan);
  return person;
}

export async function applyFor({ database }: Environment, account: string, plan: string | null, procedure: string = randomUUID()) {
  await database.sql`
    insert into service_applications (procedure_id, registration_id, service, account_id, plan, options)
    values (${procedure}, gen_random_uuid(), 'connected', ${account}, ${plan}, '[]'::jsonb)`;
}

export async function openSharing(environment: Environment, brand: BrandId = 'toyota'): Promise<Traveller> {
  const { procedure, position } = await openProcedure(environment.api, 'sharing', { kind: 'anybody', brand }, 'ja');
  return Traveller.arrive(environment, procedure, 'owner', position);
}

export const shareNotes: Path = [['share-notes-consent', { agreed: { 'share-notes-sharee': version } }]];
export const approve: Path = [['approve', { agreed: { 'share-notes-owner': version } }]];
export const byQr: Path = [['invite', { by: 'qr' }]];
export const bySms = (mobile: string): Path => [
  ['invite', { by: 'sms' }],
  ['sharee-number', { mobile }],
];

interface Sharing {
  readonly owner: Traveller;
  readonly sharee: Traveller;
}

/** Invited by QR code: the sharee stands at their sign-in. */
export async function invitedByQr(environment: Environment, by: Person, brand: BrandId = 'toyota'): Promise<Sharing> {
  const owner = await follow(await openSharing(environment, brand), [['owner-sign-in', by.login], ...byQr]);
  return { owner, sharee: await openLink(environment, (owner.position.show as { url: string }).url) };
}

/** Invited by SMS: the sharee has opened its link. */
export async function invitedBySms(environment: Environment, by: Person, mobile: string, brand: BrandId = 'toyota'): Promise<Sharing> {
  const owner = await follow(await openSharing(environment, brand), [['owner-sign-in', by.login], ...bySms(mobile)]);
  return { owner, sharee: await openLink(environment, (await environment.sms.smsTo(mobile)).url) };
}

/** A request that waits for the owner. */
export async function requested(environment: Environment, by: Person, from: Person, brand: BrandId = 'toyota'): Promise<Sharing> {
  const { owner, sharee } = await invitedByQr(environment, by, brand);
  await follow(sharee, [['sharee-sign-in', from.login], ...shareNotes]);
  await owner.arrivesAt('approve');
  return { owner, sharee };
}

export async function sharedBetween(environment: Environment, by: Person, to: Person, brand: BrandId = 'toyota'): Promise<Sharing> {
  const { owner, sharee } = await requested(environment, by, to, brand);
  await follow(owner, approve);
  return { owner, sharee };
}

/** Numbers that nobody else in a test uses. */
let numbers = 0;
export function newNumber(): string {
  numbers += 1;
  return `0901234${String(numbers).padStart(4, '0')}`;
}
