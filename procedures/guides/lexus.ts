import { registrationAfterDelivery } from './after-delivery-section.ts';
import { chargingAfterDelivery, chargingAtDealer } from './charging-sections.ts';
import { buyerRegistration, userOtherThanBuyer, userSameAsBuyer, userSkipped } from './registration-sections.ts';
import { type Screen, type Section, scan, screensOf } from './screen.ts';

const connectedAtDealer: Section = {
  '1': 'Go on to the services',
  '2': 'Apply for G-Link or not',
  '3A': 'Service terms, two boxes',
  '4A': 'Details of the application',
  '5A': 'Review of the application',
  '6A': 'Submit; the end where charging support is not offered',
  '3B': 'What to do after delivery, without an application',
  '4B': 'Questionnaire',
};

const connectedAfterDelivery: Section = {
  '1': scan('Open the link in the completion mail', 'user'),
  '2': 'Apply for G-Link or not',
  '3A': 'Service terms, two boxes',
  '4A': 'Optional services',
  '5A': 'Payment method',
  '6A': 'Start of the card registration',
  '7A': 'Card number, expiry, security code',
  '8A': 'Confirm the card',
  '9A': 'Card registered',
  '10A': 'Review of the application',
  '11A': 'Submit; the end where charging support is not offered',
  '3B': 'How to apply later',
};

/** Service application guide, LEXUS, version 1.4. */
export const lexus: readonly Screen[] = [
  ...screensOf('L1-1', buyerRegistration, 'lexus'),
  ...screensOf('L2-1', userSameAsBuyer, 'lexus'),
  ...screensOf('L2-2', userOtherThanBuyer, 'lexus'),
  ...screensOf('L2-3', userSkipped, 'lexus'),
  ...screensOf('L3-1', connectedAtDealer, 'lexus'),
  ...screensOf('L3-2', chargingAtDealer, 'lexus'),
  ...screensOf('L4-1', registrationAfterDelivery, 'lexus'),
  ...screensOf('L5-1', connectedAfterDelivery, 'lexus'),
  ...screensOf('L5-2', chargingAfterDelivery, 'lexus'),
];

/** Its sections that answer questions. */
export const lexusQuestions = ['L1-1', 'L2-2', 'L3-1', 'L3-2', 'L4-1', 'L5-1', 'L5-2'];
