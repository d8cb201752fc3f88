import { confirmVehicle, informationConsent, wrongVehicle } from '../buyer-registration/steps.ts';
import { commonEnds } from '../common-ends.ts';
import { identifyNotices, identifySteps, identifyWaits } from '../sign-in-or-sign-up/steps.ts';
import type { ProcedureDefinition } from '../step.ts';
import {
  closed,
  handoff,
  nameChoice,
  postDeliveryNotice,
  presence,
  registeredWithoutServices,
  skipped,
  tellStaff,
  typeDiffers,
  userOverview,
  userPartStart,
  userRegistered,
  userStart,
  userTerms,
} from './steps.ts';

/** Section 2: at the dealer, on the buyer's phone, and where the user is another person on theirs. */
export const userRegistration = {
  type: 'user-registration',
  title: { ja: '使用者情報の登録', en: 'User registration' },
  actor: 'buyer',
  notices: {
    'user-start': userStart,
    start: userPartStart,
    overview: userOverview,
    'post-delivery-notice': postDeliveryNotice,
    closed,
    ...identifyNotices,
  },
  steps: {
    'name-choice': nameChoice,
    presence,
    handoff,
    'confirm-vehicle': confirmVehicle,
    'information-consent': informationConsent,
    ...identifySteps,
    'user-terms': userTerms,
    'tell-staff': tellStaff,
  },
  waits: identifyWaits,
  ends: {
    'user-registered': userRegistered,
    'registered-without-services': registeredWithoutServices,
    'type-differs': typeDiffers,
    skipped,
    'wrong-vehicle': wrongVehicle,
    ...commonEnds,
  },
} as const satisfies ProcedureDefinition;
