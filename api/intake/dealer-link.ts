import { storeEmails } from '../../db/queries/dealer-customers.ts';
import { addressesOf, canBeLinked, customerOf, isComplete } from '../live/dealer-customer.ts';
import { ApiProblem } from '../problem.ts';
import type { Intake, IntakeOf } from './intake.ts';

/** The record as it is now: it never goes on from here. */
async function recordOf({ api, procedure }: IntakeOf) {
  const customer = await customerOf(api, procedure);
  if (!customer) throw new ApiProblem('step-not-open');
  return customer;
}

export const confirmCustomer: Intake<'confirm-customer'> = async (_answer, of) =>
  isComplete(await recordOf(of)) ? { accepted: { confirmed: true } } : { problems: [{ pointer: '', code: 'record-incomplete' }] };

/** What could be chosen a moment ago may be linked by now, so it is looked up again. */
export const chooseAccount: Intake<'choose-account'> = async ({ address }, of) => {
  const addresses = await addressesOf(of.api, await recordOf(of));
  const chosen = Object.hasOwn(addresses, address) ? addresses[address] : undefined;
  return chosen?.account && canBeLinked(chosen)
    ? { accepted: { account: chosen.account } }
    : { problems: [{ pointer: '/address', code: 'choice-not-offered' }] };
};

/** Into the dealer's own record, each address once. */
export const editAddresses: Intake<'edit-addresses'> = async ({ email1, email2, email3 }, of) => {
  const { id } = await recordOf(of);
  const emails = [email1, email2, email3].filter((email) => email !== undefined);
  await storeEmails(of.api.database, id, [...new Set(emails)]);
  return { accepted: { edited: true } };
};
