/** Every workflow the worker runs, under the name it has in Temporal. */
export { accountRegistration as 'account-registration' } from './account-registration.ts';
export { attentionCheck as 'attention-check' } from './attention-check.ts';
export { bankDebit as 'bank-debit' } from './bank-debit.ts';
export { buyerRegistration as 'buyer-registration' } from './buyer-registration.ts';
export { dealerLink as 'dealer-link' } from './dealer-link.ts';
export { dealerLinksCheck as 'dealer-links-check' } from './dealer-links-check.ts';
export { migration } from './migration.ts';
export { paymentRegistration as 'payment-registration' } from './payment-registration.ts';
export { registrationAfterDelivery as 'registration-after-delivery' } from './registration-after-delivery.ts';
export { serviceApplication as 'service-application' } from './service-application.ts';
export { shareEnding as 'share-ending' } from './share-ending.ts';
export { sharing } from './sharing.ts';
export { userRegistration as 'user-registration' } from './user-registration.ts';
export { vehicleRegistered as 'vehicle-registered' } from './vehicle-registered.ts';
