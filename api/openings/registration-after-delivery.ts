import { type BrandId, brands, isBrandId } from '../../brands/registry.ts';
import { openJson } from '../../codec/key-ring.ts';
import type { Position } from '../../workflows/messages.ts';
import { ApiProblem } from '../problem.ts';
import { contractOf } from './contracts.ts';
import type { Opening } from './opening.ts';

/** By the leaflet's QR code, by the link that the buyer was mailed, or again after a refusal, with the account that was made. */
export const registrationAfterDelivery: Opening = {
  anybody: async (_api, { brand }) => ({ brand, input: daysOf(brand) }),

  async contract(api, { contractId }) {
    const { subject } = await contractOf(api, contractId);
    return { ...subject, input: daysOf(subject.brand) };
  },

  async after(api, { procedure }) {
    const { brand, contractId, dealerId, outcome, position } = procedure;
    if (!isBrandId(brand) || outcome !== 'refused' || !position) throw new ApiProblem('not-found');
    const account = (openJson(api.keyRing, position) as Position).carries?.account;
    if (!account) throw new ApiProblem('not-found');
    return { brand, ...(contractId && { contractId }), ...(dealerId && { dealerId }), input: { ...daysOf(brand), account } };
  },
};

function daysOf(brand: BrandId) {
  const { reviewWarnDays, reviewDueDays } = brands[brand].policy;
  return { reviewWarnDays, reviewDueDays };
}
