import { type BrandId, brands, isBrandId } from '../../brands/registry.ts';
import { connectedApplicant } from '../../db/queries/shares.ts';
import { ApiProblem } from '../problem.ts';
import type { Opening } from './opening.ts';

const rules = (brand: BrandId) => {
  const { sharingPlans: plans, policy } = brands[brand];
  return { plans, requestDays: policy.shareRequestDays };
};

export const sharing: Opening = {
  anybody: async (_api, { brand }) => ({ brand, input: rules(brand) }),

  /** Whoever has just applied for the connected service need not sign in. */
  async after({ database }, { procedure: { id, brand } }) {
    const owner = await connectedApplicant(database, id);
    if (!owner || !isBrandId(brand)) throw new ApiProblem('not-found');
    return { brand, input: { ...rules(brand), owner } };
  },
};
