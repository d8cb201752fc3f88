import { screensOf } from './screen.ts';

/** The migration of the old owner's site's members; the flow chart of the existing account repeats its screens. */
export const migration = screensOf('M', {
  '1': 'Sign in to the old site',
  '2': 'The old site’s announcement',
  '3': 'New account or existing one',
  '4': 'Account terms',
  '5': 'E-mail address, prefilled',
  '6': 'E-mail code',
  '7': 'Password and details, prefilled',
  '8': 'Review of the details',
  '9': 'Account created',
  '10': 'Dealer, and what is exchanged',
  '11': 'Sign in again',
  '12': 'Birth date',
  '13': 'Birth date to confirm',
  '14': 'Birth date registered',
  '15': 'Linked',
  '16': 'Migrated',
});
