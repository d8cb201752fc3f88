import { mail, screensOf } from './screen.ts';

/** The screens of the common ID and its dealer link. They have no numbers there. */
export const dealerLink = screensOf('D', {
  terms: 'Account terms',
  email: 'E-mail address',
  code: 'E-mail code',
  type: 'Personal or corporate',
  details: 'Password and details',
  review: 'Review of the details',
  created: 'Account created',
  'created-mail': mail('Mail: account created'),
  'confirm-customer': 'The dealer’s record of the customer',
  'confirm-checked': 'The record with the customer’s confirmations',
  'choose-account': 'E-mail addresses on file with their state',
  'account-chosen': 'An address is chosen',
  'edit-addresses': 'Edit the addresses on file',
  provisional: 'Link prepared, mail sent',
  mail: mail('Mail: please complete the link'),
  'sign-in': 'Sign in with that account',
  'birth-date': 'Birth date',
  'birth-date-confirm': 'Birth date to confirm',
  'birth-date-done': 'Birth date registered',
  'site-terms': 'Terms of the owner’s site, updated',
  'link-consent': 'Dealer, and what is exchanged',
  linked: 'Linked',
  'linked-mail': mail('Mail: linked'),
});
