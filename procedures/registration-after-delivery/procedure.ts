import { commonEnds } from '../common-ends.ts';
import { identifyNotices, identifySteps, identifyWaits } from '../sign-in-or-sign-up/steps.ts';
import type { ProcedureDefinition } from '../step.ts';
import { userTerms } from '../user-registration/steps.ts';
import { keiCar, refused, registered, registeredOnly } from './ends.ts';
import { review } from './review.ts';
import { accepted, beforeRegistration, comparing, reviewRegistration, vehicleDetails } from './steps.ts';

/** Section 4: on the user's own phone, with a review that can take days. */
export const registrationAfterDelivery = {
  type: 'registration-after-delivery',
  title: { ja: '納車後の使用者情報の登録', en: 'User registration after delivery' },
  actor: 'user',
  notices: { ...identifyNotices, 'before-registration': beforeRegistration, accepted },
  steps: {
    ...identifySteps,
    'user-terms': userTerms,
    'vehicle-details': vehicleDetails,
    'review-registration': reviewRegistration,
    review,
  },
  waits: { ...identifyWaits, comparing },
  ends: { registered, 'registered-only': registeredOnly, refused, 'kei-car': keiCar, ...commonEnds },
} as const satisfies ProcedureDefinition;
