import { randomUUID } from 'node:crypto';
import type { Profile } from '../activities/accounts.ts';
import type { Accounts } from '../adapters/accounts/port.ts';
import type { Database } from '../db/database.ts';

const password = 'Kuruma-2027';

export interface AccountHolder {
  readonly account: string;
  readonly login: { readonly email: string; readonly password: string };
}

/** Somebody with an account of their own. */
export async function openAccount(
  accounts: Accounts,
  profile: Extract<Profile, { customerType: 'personal' }> & { readonly mobilePhone: string },
): Promise<AccountHolder> {
  const of = { procedure: randomUUID(), owner: 'member' } as const;
  const email = `${of.procedure}@example.jp`;
  await accounts.choosePassword(of, password);
  const opened = await accounts.open({ ...of, email, verificationPhone: profile.mobilePhone, profile });
  if (opened.kind !== 'opened') throw new Error('No account was opened');
  return { account: opened.account, login: { email, password } };
}

interface Application {
  readonly procedure?: string;
  /** Who is registered by it is the user. Somebody whose contract is elsewhere is registered when it is left out. */
  readonly registration?: string;
}

/** Makes an account the user of a vehicle who has applied for the connected service. */
export async function applyForConnected(
  { sql }: Database,
  account: string,
  plan: string | null,
  { procedure = randomUUID(), registration = randomUUID() }: Application = {},
): Promise<void> {
  await sql`
    insert into registrations (procedure_id, vehicle, role, account_id) values (${registration}, 'カローラ', 'user', ${account})
    on conflict do nothing`;
  await sql`
    insert into service_applications (procedure_id, registration_id, service, account_id, plan, options)
    values (${procedure}, ${registration}, 'connected', ${account}, ${plan}, '[]'::jsonb)`;
}
