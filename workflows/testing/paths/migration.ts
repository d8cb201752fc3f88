import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { openProcedure } from '../../../api/procedures/open-procedure.ts';
import type { BrandId } from '../../../brands/registry.ts';
import type { Environment } from '../environment.ts';
import type { Path } from '../paths.ts';
import { login, sakurako } from '../people.ts';
import { Traveller } from '../traveller.ts';
import { dealerOf } from './dealer-link.ts';

const password = 'Furui-2019';
const hashed = hash(password);

/** Somebody of the old site, of whom it knows so much. @returns what they sign in with */
export async function newOldMember({ database }: Environment, data: Readonly<Record<string, string>>, brand: BrandId = 'toyota') {
  const id = `0311${randomUUID().slice(0, 8)}`;
  await database.sql`
    insert into old_members (id, password_hash, dealer_id, data)
    values (${id}, ${await hashed}, ${dealerOf(brand).id}, ${JSON.stringify(data)}::text::jsonb)`;
  return { id, password };
}

export async function openMigration(environment: Environment, brand: BrandId = 'toyota'): Promise<Traveller> {
  const { procedure, position } = await openProcedure(environment.api, 'migration', { kind: 'anybody', brand }, 'ja');
  return Traveller.arrive(environment, procedure, 'member', position);
}

const { birthDate: _birthDate, ...known } = sakurako;
export const knownOfSakurako = known;

const version = '2026-04';
export const consent: Path = [['link-consent', { agreed: { 'dealer-exchange': version } }]];

/** What the form is filled in with, and what is typed besides. */
const completed =
  (typed: object) =>
  ({ position }: Traveller) => ({ ...(position.values as object), password: login.password, passwordAgain: login.password, ...typed });

/** A new account, up to the page that asks to sign in once more. */
export const registering = (old: object, typed: object = {}): Path => [
  ['old-sign-in', old],
  ['account-choice', { existing: false }],
  ['account-terms', { agreed: { 'account-terms': version } }],
  ['email', ({ email }) => ({ email })],
  ['email-code', async (traveller) => ({ code: await traveller.mailedCode() })],
  ['migration-details', completed(typed)],
  ['review-details', { register: true }],
  ...consent,
];
export const signingInAgain: Path = [['re-login', ({ email }) => ({ email, password: login.password })]];
