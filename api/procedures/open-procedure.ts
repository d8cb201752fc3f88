import { type BrandId, brands, isBrandId } from '../../brands/registry.ts';
import { findContract } from '../../db/queries/contracts.ts';
import { closeLostProcedure, openProcedureRow } from '../../db/queries/procedures.ts';
import type { ProcedureType } from '../../procedures/registry.ts';
import type { Language } from '../../procedures/step.ts';
import type { Position } from '../../workflows/messages.ts';
import type { ApiContext } from '../context.ts';
import { ApiProblem } from '../problem.ts';

export interface Opened {
  readonly id: string;
  readonly position: Position;
}

/** Opens a contract's procedure, or goes on with the one that is open. */
export async function openForContract(api: ApiContext, type: ProcedureType, contractId: string, language: Language): Promise<Opened> {
  try {
    return await openOnce(api, type, contractId, language);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code !== 'procedure-closed') throw error;
    // Support terminated its workflow, or it failed: the row says open, and would keep everybody from starting again.
    await closeLostProcedure(api.database, type, contractId);
    return openOnce(api, type, contractId, language);
  }
}

async function openOnce(api: ApiContext, type: ProcedureType, contractId: string, language: Language): Promise<Opened> {
  const contract = await findContract(api.database, contractId);
  if (!contract || !isBrandId(contract.brand)) throw new ApiProblem('link-unknown');
  const { brand, dealerId, vehicle, grade, dealer, number } = contract;
  const id = await openProcedureRow(api.database, { id: crypto.randomUUID(), type, brand, contractId, dealerId });
  const shown = { vehicle, dealer, contractNumber: number, ...(grade && { grade }) };
  const input = { contract: { id: contractId, ...shown }, registeredBefore: contract.buyerRegistered };
  return { id, position: await start(api, { type, id, brand, language, input }) };
}

/** Opens one that belongs to no contract. The same id again is the same procedure. */
export async function openAlone(api: ApiContext, { id, type, brand, language }: Omit<Starting, 'input'>): Promise<Opened> {
  await openProcedureRow(api.database, { id, type, brand });
  return { id, position: await start(api, { type, id, brand, language, input: {} }) };
}

interface Starting {
  readonly type: ProcedureType;
  readonly id: string;
  readonly brand: BrandId;
  readonly language: Language;
  readonly input: unknown;
}

/** The row is there first: when the engine is away now, the next scan of the same link starts what this one could not. */
function start(api: ApiContext, { type, id: procedure, brand, language, input }: Starting): Promise<Position> {
  return api.procedures.open(type, { procedure, brand, language, silenceDays: brands[brand].policy.silenceDays, input });
}
