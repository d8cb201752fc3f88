import { isBrandId } from '../../brands/registry.ts';
import { accountOfFailedMandate } from '../../db/queries/payment-methods.ts';
import { ApiProblem } from '../problem.ts';
import type { Opening } from './opening.ts';
import { payerOf } from './payer.ts';

/** After a bank debit that could not be set up, until there is another way to pay. */
export const paymentRegistration: Opening = {
  async after(api, { procedure: { id, brand, contractId } }) {
    const account = await accountOfFailedMandate(api.database, id);
    if (!account || !isBrandId(brand)) throw new ApiProblem('not-eligible');
    return { brand, ...(contractId && { contractId }), input: await payerOf(api, account, 'after-delivery') };
  },
};
