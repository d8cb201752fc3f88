import type { Section } from './screen.ts';

/** Sections 3-2 and 5-2 have the same screens for both brands. */
const charging: Section = {
  '1': 'Apply for charging support or not',
  '2A': 'Charging terms',
  '3A': 'Choice of plan',
  '4A': 'Payment method',
  '5A': 'Start of the card registration',
  '6A': 'Card number, expiry, security code',
  '7A': 'Confirm the card',
  '8A': 'Card registered',
  '9A': 'Review of the application',
  '10A': 'Submit',
  '11A': 'The end of the application',
};

export const chargingAtDealer: Section = {
  ...charging,
  '12A': 'Tell the staff',
  '2B': 'What to do after delivery',
  '3B': 'The end without an application',
  '4B': 'Tell the staff, without an application',
};

export const chargingAfterDelivery: Section = {
  ...charging,
  '2B': 'How to apply later',
  '3B': 'The end without an application',
};
