import { commonEnds } from '../common-ends.ts';
import { paymentNotices, paymentSteps } from '../payment/steps.ts';
import type { ProcedureDefinition } from '../step.ts';
import { tellStaff as tellStaffOfUser } from '../user-registration/steps.ts';
import { both, chargingApply, chargingTerms, plan, reviewCharging, submitCharging } from './charging.ts';
import {
  applicationDetails,
  apply,
  contractName,
  lineOpening,
  options,
  reviewApplication,
  serviceStart,
  serviceTerms,
  submit,
  vehicleCheck,
  vehicleChecked,
} from './connected.ts';
import { applied, notApplied } from './ends.ts';
import {
  applyLater,
  applyLaterAtDealer,
  applyLaterOnline,
  chargingAnotherDay,
  chargingClosed,
  chargingLater,
  connectedClosed,
  otherNameNotice,
  questionnaire,
} from './not-applying.ts';

const atDealer = both('12A', '4B').filter((screen) => /^[TL]3/.test(screen));
const tellStaff = { ...tellStaffOfUser, guide: ['T3-1.6C', ...atDealer] } as const;

/** Sections 3 and 5: the connected service, then charging support, each where the vehicle has it. */
export const serviceApplication = {
  type: 'service-application',
  title: { ja: 'サービスの利用申込み', en: 'Application for services' },
  actor: 'user',
  notices: {
    'service-start': serviceStart,
    'apply-later-online': applyLaterOnline,
    'apply-later-at-dealer': applyLaterAtDealer,
    'apply-later': applyLater,
    'other-name-notice': otherNameNotice,
    'connected-closed': connectedClosed,
    'vehicle-checked': vehicleChecked,
    'charging-later': chargingLater,
    'charging-another-day': chargingAnotherDay,
    'charging-closed': chargingClosed,
    ...paymentNotices,
  },
  steps: {
    apply,
    'contract-name': contractName,
    questionnaire,
    'service-terms': serviceTerms,
    options,
    'application-details': applicationDetails,
    'review-application': reviewApplication,
    submit,
    'charging-apply': chargingApply,
    'charging-terms': chargingTerms,
    plan,
    'review-charging': reviewCharging,
    'submit-charging': submitCharging,
    'tell-staff': tellStaff,
    ...paymentSteps,
  },
  waits: { 'line-opening': lineOpening, 'vehicle-check': vehicleCheck },
  ends: { applied, 'not-applied': notApplied, ...commonEnds },
} as const satisfies ProcedureDefinition;
