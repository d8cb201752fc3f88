import { isEligible, servicesOf } from '../../brands/catalogue/vehicles.ts';
import { brands } from '../../brands/registry.ts';
import { currentRegistration } from '../../db/queries/registrations.ts';
import { ApiProblem } from '../problem.ts';
import { contractOf } from './contracts.ts';
import type { Opening } from './opening.ts';

/** Only whoever is registered as the buyer now goes on: after a newer registration the earlier phone does not. */
export const userRegistration: Opening = {
  async after(api, { procedure }) {
    const { subject, shown } = await contractOf(api, procedure.contractId);
    const services = servicesOf(brands[subject.brand].vehicles, shown.vehicle);
    const buyer = await currentRegistration(api.database, subject.contractId, 'buyer');
    if (buyer?.procedureId !== procedure.id) throw new ApiProblem('not-found');
    return { ...subject, input: { contract: shown, buyer: buyer.accountId, eligible: isEligible(services) } };
  },
};
