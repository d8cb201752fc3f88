import { registrationAfterDelivery } from './after-delivery-section.ts';
import { chargingAfterDelivery, chargingAtDealer } from './charging-sections.ts';
import { buyerRegistration, userOtherThanBuyer, userSameAsBuyer, userSkipped } from './registration-sections.ts';
import { type Screen, type Section, scan, screensOf } from './screen.ts';

const connectedAtDealer: Section = {
  '1': 'Go on to the services',
  '2': 'Apply for T-Connect or not',
  '3A': 'Name of the contract',
  '4A': 'Service terms, two boxes',
  '5A': 'Optional services',
  '6A': 'Payment method',
  '7A': 'Start of the card registration',
  '8A': 'Card number, expiry, security code',
  '9A': 'Confirm the card',
  '10A': 'Card registered',
  '11A': 'Review of the application',
  '12A': 'Submit',
  '3B': 'What to do after delivery, without an application',
  '4B': 'Questionnaire',
  '4C': 'What to do after delivery, in another name',
  '5C': 'The part at the dealer is over',
  '6C': 'Tell the staff',
};

const connectedAfterDelivery: Section = {
  '1': scan('Open the link in the completion mail', 'user'),
  '2': 'Apply for T-Connect or not',
  '3A': 'The line is being opened',
  '4A': 'The vehicle is being checked',
  '5A': 'Vehicle checked',
  '6A': 'Service terms, two boxes',
  '7A': 'Optional services',
  '8A': 'Payment method',
  '9A': 'Start of the card registration',
  '10A': 'Card number, expiry, security code',
  '11A': 'Confirm the card',
  '12A': 'Card registered',
  '13A': 'Review of the application',
  '14A': 'Submit; the end where charging support is not offered',
  '3B': 'How to apply later',
};

/** Service application guide, TOYOTA, version 1.2. */
export const toyota: readonly Screen[] = [
  ...screensOf('T1-1', buyerRegistration, 'toyota'),
  ...screensOf('T2-1', userSameAsBuyer, 'toyota'),
  ...screensOf('T2-2', userOtherThanBuyer, 'toyota'),
  ...screensOf('T2-3', userSkipped, 'toyota'),
  ...screensOf('T3-1', connectedAtDealer, 'toyota'),
  ...screensOf('T3-2', chargingAtDealer, 'toyota'),
  ...screensOf('T4-1', registrationAfterDelivery, 'toyota'),
  ...screensOf('T5-1', connectedAfterDelivery, 'toyota'),
  ...screensOf('T5-2', chargingAfterDelivery, 'toyota'),
];

/** Its sections that answer questions. */
export const toyotaQuestions = ['T1-1', 'T2-2', 'T2-3', 'T3-1', 'T3-2', 'T4-1', 'T5-1', 'T5-2'];
