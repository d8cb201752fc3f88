import type { ProcedureType } from '../../procedures/registry.ts';
import { accountRegistration } from './account-registration.ts';
import { bankDebit } from './bank-debit.ts';
import { buyerRegistration } from './buyer-registration.ts';
import { dealerLink } from './dealer-link.ts';
import { migration } from './migration.ts';
import type { Opening } from './opening.ts';
import { paymentRegistration } from './payment-registration.ts';
import { registrationAfterDelivery } from './registration-after-delivery.ts';
import { serviceApplication } from './service-application.ts';
import { shareEnding } from './share-ending.ts';
import { sharing } from './sharing.ts';
import { userRegistration } from './user-registration.ts';

/** How each procedure is opened: the compiler misses one that is not here. */
export const openings: { readonly [T in ProcedureType]: Opening } = {
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
};
