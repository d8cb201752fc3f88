import { isBrandId } from '../../brands/registry.ts';
import { findContract } from '../../db/queries/contracts.ts';
import type { ApiContext } from '../context.ts';
import { ApiProblem } from '../problem.ts';

/** A purchase contract as its procedures are opened with it. */
export async function contractOf({ database }: ApiContext, contractId: string | null) {
  const contract = contractId ? await findContract(database, contractId) : undefined;
  if (!contract || !isBrandId(contract.brand)) throw new ApiProblem('link-unknown');
  const { id, brand, dealerId, vehicle, grade, dealer, number, buyerRegistered } = contract;
  return {
    subject: { brand, contractId: id, dealerId },
    shown: { id, vehicle, dealer, contractNumber: number, ...(grade && { grade }) },
    buyerRegistered,
  };
}
