import { accountRegistration } from './account-registration/procedure.ts';
import { buyerRegistration } from './buyer-registration/procedure.ts';
import type { ProcedureDefinition } from './step.ts';

/** Every procedure there is. A new one is a line here. */
export const procedures = {
  'buyer-registration': buyerRegistration,
  'account-registration': accountRegistration,
} as const satisfies Record<string, ProcedureDefinition>;

export type ProcedureType = keyof typeof procedures;

export function isProcedureType(type: string): type is ProcedureType {
  return Object.hasOwn(procedures, type);
}
