/** Every workflow the worker runs, under the name it has in Temporal. */
export { accountRegistration as 'account-registration' } from './account-registration.ts';
export { buyerRegistration as 'buyer-registration' } from './buyer-registration.ts';
