import { z } from 'zod';
import { openJson } from '../../codec/key-ring.ts';
import { type DealerCustomerRow, findDealerCustomer } from '../../db/queries/dealer-customers.ts';
import { dealersLinkedTo } from '../../db/queries/dealer-links.ts';
import { findProcedure } from '../../db/queries/procedures.ts';
import { type AccountState, accountStates } from '../../procedures/dealer-link/staff-steps.ts';
import type { Position } from '../../workflows/messages.ts';
import type { ApiContext } from '../context.ts';
import type { Live } from './live.ts';

const about = z.object({ customer: z.uuid() });
const invited = z.object({ account: z.uuid() });

/** The record that an open step is about, as the dealer has it now. Nothing when the step is about no customer. */
async function customerAt(api: ApiContext, { show }: Pick<Position, 'show'>): Promise<DealerCustomerRow | undefined> {
  const { data } = about.safeParse(show);
  return data && findDealerCustomer(api.database, data.customer);
}

/** The same, for an answer that is being taken in. */
export async function customerOf(
  api: ApiContext,
  procedure: { id: string; dealerId: string | null },
): Promise<DealerCustomerRow | undefined> {
  const row = await findProcedure(api.database, procedure.id);
  const customer = row?.position ? await customerAt(api, openJson(api.keyRing, row.position) as Position) : undefined;
  return customer?.dealerId === procedure.dealerId ? customer : undefined;
}

/** What a link needs: the family name in kana, and a number to call. */
export function isComplete({ familyNameKana, mobilePhone, phone }: DealerCustomerRow): boolean {
  return Boolean(familyNameKana && (mobilePhone || phone));
}

interface OnFile {
  readonly email: string;
  readonly account: string | undefined;
  readonly state: AccountState;
}

/** Up to three addresses with the state of their accounts, by the value under which they can be chosen. */
export async function addressesOf(api: ApiContext, { dealerId, emails }: DealerCustomerRow): Promise<Readonly<Record<string, OnFile>>> {
  const entries = emails.slice(0, 3).map(async (email, index) => {
    const account = await api.accounts.findByEmail(email);
    const dealers = account ? await dealersLinkedTo(api.database, account) : [];
    const state = !account ? 'none' : dealers.includes(dealerId) ? 'here' : dealers.length > 0 ? 'elsewhere' : 'account';
    return [String(index + 1), { email, account, state }] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

export const canBeLinked = ({ state }: OnFile) => state === 'account' || state === 'elsewhere';

export const customerRecord: Live = async (api, _procedure, position) => {
  const customer = await customerAt(api, position);
  if (!customer) return {};
  const { id: _id, dealerId: _dealerId, emails: _emails, familyName, givenName, ...rest } = customer;
  return { show: { name: `${familyName} ${givenName}`, ...rest } };
};

export const customerAccounts: Live = async (api, _procedure, position) => {
  const customer = await customerAt(api, position);
  if (!customer) return {};
  const entries = Object.entries(await addressesOf(api, customer));
  const show = Object.fromEntries(
    entries.flatMap(([n, { email, state }]) => [[`email${n}`, email] as const, [`state${n}`, state] as const]),
  );
  const options = entries.filter(([, one]) => canBeLinked(one)).map(([n, one]) => [n, labelOf(one)] as const);
  return { show, choices: { address: Object.fromEntries(options) } };
};

export const customerAddresses: Live = async (api, _procedure, position) => {
  const customer = await customerAt(api, position);
  return { values: Object.fromEntries((customer?.emails ?? []).slice(0, 3).map((email, index) => [`email${index + 1}`, email])) };
};

/** Where the mail went. */
export const invitedAddress: Live = async (api, _procedure, { show }) => {
  const { data } = invited.safeParse(show);
  return data ? { show: { email: (await api.accounts.find(data.account)).email } } : {};
};

function labelOf({ email, state }: OnFile) {
  return { ja: `${email}（${accountStates[state].ja}）`, en: `${email} (${accountStates[state].en})` };
}
