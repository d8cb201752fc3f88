import { brands, isBrandId } from '../../brands/registry.ts';
import { findDealer, findDealerCustomer } from '../../db/queries/dealer-customers.ts';
import { ApiProblem } from '../problem.ts';
import type { Opening } from './opening.ts';

/** By staff, for a customer of their own dealer: another dealer's reads like one that does not exist. */
export const dealerLink: Opening = {
  async staff({ database }, { staff, customer }) {
    const record = await findDealerCustomer(database, customer);
    const dealer = record && (await findDealer(database, record.dealerId));
    if (!dealer || dealer.id !== staff.dealerId || !isBrandId(dealer.brand)) throw new ApiProblem('not-found');
    const { brand, id, name } = dealer;
    const input = { customer, dealer: { id, name }, days: brands[brand].policy.dealerLinkDays };
    return { brand, dealerId: id, role: 'staff', input };
  },
};
