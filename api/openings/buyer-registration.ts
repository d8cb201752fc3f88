import { contractOf } from './contracts.ts';
import type { Opening } from './opening.ts';

export const buyerRegistration: Opening = {
  async contract(api, { contractId }) {
    const { subject, shown, buyerRegistered } = await contractOf(api, contractId);
    return { ...subject, input: { contract: shown, registeredBefore: buyerRegistered } };
  },
};
