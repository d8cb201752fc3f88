import { accountRegistration } from './account-registration/procedure.ts';
import { bankDebit } from './bank-debit/procedure.ts';
import { buyerRegistration } from './buyer-registration/procedure.ts';
import { dealerLink } from './dealer-link/procedure.ts';
import { migration } from './migration/procedure.ts';
import { paymentRegistration } from './payment-registration/procedure.ts';
import { registrationAfterDelivery } from './registration-after-delivery/procedure.ts';
import { serviceApplication } from './service-application/procedure.ts';
import { shareEnding } from './share-ending/procedure.ts';
import { sharing } from './sharing/procedure.ts';
import type { ProcedureDefinition } from './step.ts';
import { userRegistration } from './user-registration/procedure.ts';

/** Every procedure there is. A new one is a line here. */
export const procedures = {
  'buyer-registration': buyerRegistration,
  'user-registration': userRegistration,
  'registration-after-delivery': registrationAfterDelivery,
  'account-registration': accountRegistration,
  'dealer-link': dealerLink,
  migration,
  sharing,
  'share-ending': shareEnding,
  'service-application': serviceApplication,
  'bank-debit': bankDebit,
  'payment-registration': paymentRegistration,
} as const satisfies Record<string, ProcedureDefinition>;

export type ProcedureType = keyof typeof procedures;

export function isProcedureType(type: string): type is ProcedureType {
  return Object.hasOwn(procedures, type);
}
