import { openProcedure } from '../../../api/procedures/open-procedure.ts';
import type { BrandId } from '../../../brands/registry.ts';
import { type AccountHolder, applyForConnected, openAccount } from '../../../testing/people-who-share.ts';
import type { Environment } from '../environment.ts';
import { openLink } from '../open.ts';
import { follow, type Path } from '../paths.ts';
import { sakurako } from '../people.ts';
import { Traveller } from '../traveller.ts';

const version = '2026-04';
/** Somebody with an account of their own. */
export const newPerson = ({ api }: Environment): Promise<AccountHolder> =>
  openAccount(api.accounts, { customerType: 'personal', ...sakurako });

const plans = { toyota: 'T-Connectスタンダード(22)', lexus: 'G-Link' } as const;

/** Somebody who has applied for the connected service. */
export async function newOwner(environment: Environment, plan: string = plans.toyota): Promise<AccountHolder> {
  const person = await newPerson(environment);
  await applyForConnected(environment.database, person.account, plan);
  return person;
}

export async function activeSharesOf({ database: { sql } }: Environment, owner: string): Promise<number> {
  return (await sql`select from shares where owner_id = ${owner} and ended_at is null`).length;
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
export async function invitedByQr(environment: Environment, by: AccountHolder, brand: BrandId = 'toyota'): Promise<Sharing> {
  const owner = await follow(await openSharing(environment, brand), [['owner-sign-in', by.login], ...byQr]);
  return { owner, sharee: await openLink(environment, (owner.position.show as { url: string }).url) };
}

/** Invited by SMS: the sharee has opened its link. */
export async function invitedBySms(
  environment: Environment,
  by: AccountHolder,
  mobile: string,
  brand: BrandId = 'toyota',
): Promise<Sharing> {
  const owner = await follow(await openSharing(environment, brand), [['owner-sign-in', by.login], ...bySms(mobile)]);
  return { owner, sharee: await openLink(environment, (await environment.sms.smsTo(mobile)).url) };
}

/** A request that waits for the owner. */
export async function requested(
  environment: Environment,
  by: AccountHolder,
  from: AccountHolder,
  brand: BrandId = 'toyota',
): Promise<Sharing> {
  const { owner, sharee } = await invitedByQr(environment, by, brand);
  await follow(sharee, [['sharee-sign-in', from.login], ...shareNotes]);
  await owner.arrivesAt('approve');
  return { owner, sharee };
}

export async function sharedBetween(
  environment: Environment,
  by: AccountHolder,
  to: AccountHolder,
  brand: BrandId = 'toyota',
): Promise<Sharing> {
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
