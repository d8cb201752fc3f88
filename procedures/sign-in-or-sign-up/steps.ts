import { capture, captureGuide, captureReview, captureStart, cardReading, documentType } from './camera.ts';
import { accountConfirmed, accountCreated, customerRegistered, reviewDetails, staffCheck } from './checks.ts';
import { customerType, inputMethod } from './choices.ts';
import {
  confirmCorporateAccount,
  corporateDetails,
  corporateFound,
  corporateLookup,
  corporateNumberStep,
  loginDetails,
} from './corporate.ts';
import { accountTerms, email, emailCode, emailVerified } from './email.ts';
import { newsletter, webLink, webTerms } from './online.ts';
import { confirmAccount, personalDetails, personalDetailsOnline } from './personal.ts';
import { signIn } from './sign-in.ts';

/** Section 0: shared by every procedure that must know who somebody is. */
export const identifySteps = {
  'sign-in': signIn,
  'confirm-account': confirmAccount,
  'confirm-corporate-account': confirmCorporateAccount,
  'account-terms': accountTerms,
  email,
  'email-code': emailCode,
  'customer-type': customerType,
  'input-method': inputMethod,
  'document-type': documentType,
  capture,
  'capture-review': captureReview,
  'personal-details': personalDetails,
  'personal-details-online': personalDetailsOnline,
  'login-details': loginDetails,
  'corporate-number': corporateNumberStep,
  'corporate-found': corporateFound,
  'corporate-details': corporateDetails,
  'staff-check': staffCheck,
  'review-details': reviewDetails,
  'web-terms': webTerms,
  newsletter,
};

export const identifyNotices = {
  'email-verified': emailVerified,
  'capture-guide': captureGuide,
  'capture-start': captureStart,
  'account-created': accountCreated,
  'customer-registered': customerRegistered,
  'account-confirmed': accountConfirmed,
  'web-link': webLink,
};

export const identifyWaits = { 'card-reading': cardReading, 'corporate-lookup': corporateLookup };
