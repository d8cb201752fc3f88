import { commonEnds } from '../common-ends.ts';
import { identifyNotices, identifySteps, identifyWaits } from '../sign-in-or-sign-up/steps.ts';
import type { ProcedureDefinition } from '../step.ts';
import { buyerRegistered, confirmVehicle, informationConsent, overview, registeredBefore, start, wrongVehicle } from './steps.ts';

/** Section 1: at the dealer, opened by the QR code of one purchase contract. */
export const buyerRegistration = {
  type: 'buyer-registration',
  title: { ja: '買主情報の登録', en: 'Buyer registration' },
  actor: 'buyer',
  notices: { start, overview, 'registered-before': registeredBefore, ...identifyNotices },
  steps: { 'confirm-vehicle': confirmVehicle, 'information-consent': informationConsent, ...identifySteps },
  waits: identifyWaits,
  ends: { 'buyer-registered': buyerRegistered, 'wrong-vehicle': wrongVehicle, ...commonEnds },
} as const satisfies ProcedureDefinition;
